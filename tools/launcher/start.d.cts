export function accountsOf(stdout: string):
  | {
      readonly password: string;
      readonly accounts: readonly { readonly login: string; readonly hat: string }[];
    }
  | undefined;
export function answerOf(
  terminal: {
    readonly question: (question: string) => Promise<string>;
    readonly close: () => void;
  },
  question: string,
): Promise<string>;
export function resetDecision(input: {
  readonly args: readonly string[];
  readonly isTty: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}): 'keep' | 'ask' | 'delete';

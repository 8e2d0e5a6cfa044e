interface Ran {
  readonly ok: boolean;
  readonly output: string;
}
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined;
export function provideChromium(options: {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly report: { line(key: string, values?: Readonly<Record<string, unknown>>): void };
  readonly run?: (command: string, args: readonly string[]) => Promise<Ran>;
  readonly isRoot?: boolean;
}): Promise<string>;

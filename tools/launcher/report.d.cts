export class LauncherError extends Error {
  constructor(
    key: string,
    values?: object,
    more?: { readonly cause?: unknown; readonly detail?: string },
  );
  readonly key: string;
}
export function describeFailure(
  error: unknown,
  env?: Readonly<Record<string, string | undefined>>,
): string;
export function spokenLines(output: string, count: number): string;
export function t(key: string, values?: object): string;

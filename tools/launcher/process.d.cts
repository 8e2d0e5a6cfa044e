export interface ServiceExit {
  readonly code?: number | null;
  readonly signal?: string | null;
  readonly error?: Error;
}
export interface Service {
  readonly pid?: number;
  readonly logFile: string;
  readonly exit?: ServiceExit;
  readonly exited: Promise<ServiceExit>;
}
export interface RunResult {
  readonly ok: boolean;
  readonly code: number | null;
  readonly output: string;
  readonly stdout: string;
  readonly timedOut: boolean;
}
export interface RunOptions {
  readonly onLine?: (line: string) => void;
  readonly timeoutMs?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}
export function isSameProcess(record: { pid: number; mark?: string } | undefined): boolean;
export function startMarkOf(pid: number): string | undefined;
export function endProcess(
  pid: number,
  options?: { readonly signal?: NodeJS.Signals; readonly graceMs?: number },
): Promise<'gone' | 'ended' | 'killed'>;
export function startService(
  command: string,
  args: readonly string[],
  options: { readonly name: string; readonly logFile: string },
): Service & { readonly pid: number };
export function runToEnd(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<RunResult>;
export function waitUntil<T>(
  condition: () => T | Promise<T>,
  options: { readonly timeoutMs: number; readonly everyMs?: number },
): Promise<T | undefined>;

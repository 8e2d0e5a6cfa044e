import type { ServiceExit } from './process.cjs';

export interface Watched {
  readonly pid?: number;
  readonly logFile: string;
  readonly exited: Promise<ServiceExit>;
}
export function nextDelayMs(previousMs: number | undefined, ranForMs: number): number;
export function supervise(input: {
  readonly name: string;
  readonly service: Watched;
  readonly start: () => Promise<Watched>;
  readonly report: { readonly line: (key: string, values?: object) => void };
  readonly onChange?: (service: Watched) => void;
  readonly wait?: (ms: number) => Promise<void>;
  readonly now?: () => number;
}): { readonly release: () => Watched; readonly done: Promise<void> };

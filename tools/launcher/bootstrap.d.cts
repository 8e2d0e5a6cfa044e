export function isHostEnough(version: string): boolean;
export function nodePackage(platform: string, arch: string): string | undefined;
export function npmReason(output: string): string;
export function isInstalled(lock: unknown, installed: unknown): boolean;
export function provideDependencies(
  report: {
    readonly line: (key: string, values?: object) => void;
    readonly step: <T>(key: string, values: object, work: () => Promise<T>) => Promise<T>;
  },
  input: {
    readonly folder: string;
    readonly install: (
      args: readonly string[],
      options: { readonly cwd: string },
    ) => Promise<{ readonly ok: boolean; readonly output: string }>;
  },
): Promise<boolean>;

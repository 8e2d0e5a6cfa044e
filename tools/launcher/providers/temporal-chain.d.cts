export type Found =
  | { readonly reason: string }
  | { readonly where: string; readonly file?: string; readonly address?: string };
export interface ChainStep {
  readonly name: 'address' | 'path' | 'cache' | 'download' | 'build';
  readonly find: (context: {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly cache: string;
  }) => Promise<Found>;
}
/** The first three neither download nor build. */
export const STEPS: readonly ChainStep[];
export const VERSION: string;
export function cachedFile(cache: string): string;
export function goVersionOf(output: string): readonly [number, number] | undefined;
export function isEnoughGo(version: readonly [number, number] | undefined): boolean;
export function findTemporal(input: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly report: { readonly line: (key: string, values?: object) => void };
  readonly cache?: string;
  readonly steps?: readonly ChainStep[];
}): Promise<{ readonly step: string; readonly file?: string; readonly address?: string }>;

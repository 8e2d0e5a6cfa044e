export interface Part {
  readonly kind: 'check' | 'tier';
  readonly name: string;
  readonly needs?: readonly string[];
}
export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly problem?: 'noJson' | 'nothing';
}
export const PLAN: readonly Part[];
export function planOf(
  args: readonly string[],
  tiersOfJest: readonly string[],
): {
  readonly parts: readonly Part[];
  readonly jestArgs: readonly string[];
  readonly unknown: string | undefined;
};
export function tierResult(json: unknown, exitCode: number): Result;
export function failuresOf(
  json: unknown,
  root: string,
): readonly {
  readonly file: string;
  readonly tests: readonly string[];
  readonly reason: string;
}[];
export function availability(
  needs: readonly string[],
  missing: readonly string[],
  allowSkip: readonly string[],
): { readonly state: 'run' | 'skip' | 'fail'; readonly provider?: string };
export function summary(results: readonly Result[]): {
  readonly line: string;
  readonly exitCode: number;
};

export function majorProblem(
  dataMajor: string | undefined,
  binaryMajor: string,
): { readonly dataMajor: string; readonly binaryMajor: string } | undefined;
export function hydrateLinks(folder: string): void;
export function withDatabase(url: string, database: string): string;
export function urlOf(input: {
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
}): string;

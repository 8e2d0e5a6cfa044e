export function serverArguments(input: {
  readonly port: number;
  readonly database: string;
  readonly namespace: string;
}): readonly string[];

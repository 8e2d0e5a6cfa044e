export const VERSION: string;
export const SHARDS: number;
export function serverConfig(input: {
  readonly ports: Readonly<Record<string, number>>;
  readonly admin: URL;
  readonly dynamicConfig: string;
}): {
  readonly persistence: { readonly numHistoryShards: number };
  readonly services: Readonly<
    Record<string, { readonly rpc: { readonly bindOnLocalHost: boolean } }>
  >;
};

export function onSignals(input: {
  readonly onStop: () => void;
  readonly onForce: () => void;
  readonly now?: () => number;
  readonly listen?: (signal: NodeJS.Signals, handle: () => void) => void;
}): () => void;
export function inStopOrder<T extends { readonly name: string }>(list: readonly T[]): T[];

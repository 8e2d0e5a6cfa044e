import { useEffect, useState, useSyncExternalStore } from 'react';
import { useShortcuts } from './shortcuts';

/** A single key of a page with what it does, for the list under `?`. */
export interface PageKey {
  /** as pressed: the values of KeyboardEvent.key */
  readonly keys: readonly string[];
  readonly label: string;
  readonly run: () => void;
}

const holders = new Map<object, readonly PageKey[]>();
let shown: readonly PageKey[] = [];
const listeners = new Set<() => void>();
const changed = (): void => {
  shown = [...holders.values()].flat();
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Keys of what is open, for the help. */
export const usePageKeysShown = (): readonly PageKey[] =>
  useSyncExternalStore(subscribe, () => shown);

/** The single keys of a page or a part of it: they act, and the help names them while it is open. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const [holder] = useState(() => ({}));
  useShortcuts(
    Object.fromEntries(keys.flatMap((one) => one.keys.map((key) => [key, one.run] as const))),
  );
  const names = keys.map(({ label }) => label).join();
  useEffect(() => {
    holders.set(holder, keys);
    changed();
    return () => {
      holders.delete(holder);
      changed();
    };
    // the help shows names alone; what a key does is always taken from the last rendering
  }, [holder, names]);
}

import { useEffect } from 'react';

const holders = new Set<object>();

/** Whether anything typed has not reached the server. */
export const hasUnsaved = (): boolean => holders.size > 0;

/** Says so while the form of this component holds something unsaved; closing the window then asks. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const holder = {};
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    holders.add(holder);
    addEventListener('beforeunload', ask);
    return () => {
      holders.delete(holder);
      removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
}

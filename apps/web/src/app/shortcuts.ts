import { useEffect, useRef } from 'react';

const SWITCH = 'gongjian.shortcuts';
export const hasShortcuts = (): boolean => localStorage.getItem(SWITCH) !== 'off';
export const setShortcuts = (isOn: boolean): void => {
  if (isOn) localStorage.removeItem(SWITCH);
  else localStorage.setItem(SWITCH, 'off');
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Single keys of a page, not while somebody types, not behind a dialog; a setting switches them off. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!hasShortcuts() || document.querySelector('dialog[open]') !== null) return;
      const run = current.current[event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

import type { ReactNode } from 'react';

/** One stroke, one size; icons stand beside words and say nothing of their own to a reader. */
const PATHS = {
  today: 'M4 5h16v15H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  calendar: 'M4 5h16v15H4zM4 10h16M8 3v4M16 3v4M8 14h2M14 14h2M8 17h2',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  settings: 'M4 7h8M16 7h4M14 5v4M4 17h4M12 17h8M10 15v4M4 12h12M20 12h0M18 10v4',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  inbox: 'M4 5h16v14H4zM4 13h5l1 2h4l1-2h5',
  gauge: 'M4 18a8 8 0 1 1 16 0M12 18l4-6M4 18h16',
  school: 'M3 20h18M5 20V9l7-5 7 5v11M10 20v-5h4v5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  alert: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  wait: 'M6 4h12M6 20h12M7 4c0 5 10 7 10 16M17 4C17 9 7 11 7 20',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 20c1-4 4-6 8-6s7 2 8 6',
  right: 'M9 5l7 7-7 7',
  left: 'M15 5l-7 7 7 7',
  help: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 10a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1.1M12 16h.01',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  send: 'M4 11l16-7-6 16-3-7zM11 13l9-9',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  back: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  offline: 'M3 3l18 18M9 16a4 4 0 0 1 6 0M6 12.5a9 9 0 0 1 3-2M18 12.5a9 9 0 0 0-3.5-2.2M12 19h.01',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);

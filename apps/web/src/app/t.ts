import { isMessageKey, t as text, type MessageKey } from '@app/messages';

type Params = Readonly<Record<string, string | number | boolean>>;

/** Keys the bundle carries; a key of the server's texts does not compile here. */
export type WebKey = Extract<
  MessageKey,
  `web.${string}` | `state.${string}` | `error.${string}` | `finding.form.${string}`
>;

/** The Chinese text of a key. */
export const t = (key: WebKey, params: Params = {}): string => text(key, params);

/** Whether a key made at run time has a text. */
export const hasText = (key: string): boolean => isMessageKey(key);

/** The text of a key made at run time; the fallback's text when there is none. */
export const textOr = (key: string, fallback: WebKey, params: Params = {}): string =>
  isMessageKey(key) ? text(key, params) : text(fallback, params);

import zhCN from '../catalogue/zh-CN.json';

/** Every key of the catalogue; a key that is not there does not compile. */
export type MessageKey = keyof typeof zhCN;

const catalogue: Record<string, string> = { ...zhCN };

/** More texts of the same catalogue: a page of the console brings its own, the first page does not wait for them. */
export const addTexts = (more: Readonly<Record<string, string>>): void =>
  void Object.assign(catalogue, more);

export const isMessageKey = (key: string): key is MessageKey => key in catalogue;

/** The Chinese text of a key with its placeholders filled; a placeholder without a value stays visible. */
export function t(
  key: MessageKey,
  params: Readonly<Record<string, string | number | boolean>> = {},
): string {
  return (catalogue[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** The text of a key made at run time (`error.<code>`); falls back to the key itself. */
export const textOf = (
  key: string,
  params: Readonly<Record<string, string | number | boolean>> = {},
): string => (isMessageKey(key) ? t(key, params) : key);

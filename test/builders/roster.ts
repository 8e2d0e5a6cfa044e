import { csvLine } from '@app/documents';
import type { Answer, Browser } from '../support/app';
import { text } from '../support/app';

/** Headings as bureaus write them. */
export const UNIT_HEADER = ['学校代码', '学校名称', '所属乡镇', '学校类别', '学生数', '有无食堂'];
export const PEOPLE_HEADER = ['学校代码', '姓名', '职务', '手机号', '登录名', '角色'];

export const csvOf = (rows: readonly (readonly (string | null)[])[]): Buffer =>
  Buffer.from(rows.map(csvLine).join(''));

/** Sends a file as the body. */
export const upload = (
  browser: Browser,
  kind: 'UNITS' | 'PEOPLE',
  content: Buffer,
  options: { readonly name?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> =>
  browser.ask(
    'POST',
    `/roster/imports?kind=${kind}&fileName=${encodeURIComponent(options.name ?? 'roster.csv')}`,
    { raw: content, headers: { 'content-type': 'application/octet-stream', ...options.headers } },
  );

/** Uploads a file that must be taken. @returns the import's id */
export async function staged(
  browser: Browser,
  kind: 'UNITS' | 'PEOPLE',
  content: Buffer,
  name?: string,
): Promise<string> {
  const answer = await upload(browser, kind, content, { name });
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return text(answer.body, 'importId');
}

export const commit = (browser: Browser, id: string, body: unknown = {}): Promise<Answer> =>
  browser.post(`/roster/imports/${id}/commit`, body);

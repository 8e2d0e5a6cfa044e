import { field, text, type Answer, type Browser } from './app';

const TUS = { 'tus-resumable': '1.0.0' };
export const metadata = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value, 'utf8').toString('base64')}`)
    .join(',');

/** Announces a file; the id of the upload is the last word of its address. */
export const announce = (
  browser: Browser,
  taskId: string,
  name: string,
  sizeBytes: number | string,
): Promise<Answer> =>
  browser.ask('POST', '/uploads', {
    key: null,
    headers: {
      ...TUS,
      'upload-length': String(sizeBytes),
      'upload-metadata': metadata({ filename: name, taskId }),
    },
  });
export const uploadIdOf = (answer: Answer): string =>
  String(answer.headers['location']).split('/').at(-1) ?? '';

export const append = (
  browser: Browser,
  uploadId: string,
  offset: number | string,
  bytes: Buffer,
): Promise<Answer> =>
  browser.ask('PATCH', `/uploads/${uploadId}`, {
    key: null,
    raw: bytes,
    headers: {
      ...TUS,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
  });
export const headOf = (browser: Browser, uploadId: string): Promise<Answer> =>
  browser.ask('HEAD', `/uploads/${uploadId}`, { key: null, headers: TUS });
export const drop = (browser: Browser, uploadId: string): Promise<Answer> =>
  browser.ask('DELETE', `/uploads/${uploadId}`, { key: null, headers: TUS });

/** The whole way in one go; the answer of whatever refused it, or of its end. */
export async function send(
  browser: Browser,
  taskId: string,
  name: string,
  bytes: Buffer,
): Promise<Answer & { readonly uploadId: string }> {
  const made = await announce(browser, taskId, name, bytes.length);
  if (made.status !== 201) return { ...made, uploadId: '' };
  const uploadId = uploadIdOf(made);
  return { ...(await append(browser, uploadId, 0, bytes)), uploadId };
}

/** Sends a file that must be kept; the id of the evidence. */
export async function sendKept(
  browser: Browser,
  taskId: string,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const sent = await send(browser, taskId, name, bytes);
  if (sent.status !== 204) throw new Error(`${name}: ${sent.status} ${sent.text}`);
  return text((await browser.get(`/uploads/${sent.uploadId}`)).body, 'evidenceId');
}
export const codeOf = (answer: Answer): string =>
  `${answer.status} ${String(field(answer.body, 'code'))}`;

import { setTimeout as delay } from 'node:timers/promises';
import { text, type Person } from './client';

const TUS = { 'tus-resumable': '1.0.0' };
const PATIENCE_MS = 60_000;
const RETRY_MS = 250;
const base64 = (value: string): string => Buffer.from(value, 'utf8').toString('base64');

/**
 * Sends a file by tus as a browser does: when the line breaks it asks how far the server came and goes on from there.
 * @returns the id of the evidence
 */
export async function uploadByTus(
  person: Person,
  taskId: string,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  let path: string | undefined;
  let offset = 0;
  while (path === undefined || offset < bytes.length) {
    try {
      if (path === undefined) path = await announced(person, taskId, name, bytes.length);
      offset = await sentUpTo(person, path, bytes);
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(RETRY_MS);
    }
  }
  return text(await person.get(path), 'evidenceId');
}

/** @returns the path of the upload */
export async function announced(
  person: Person,
  taskId: string,
  name: string,
  size: number,
): Promise<string> {
  const answer = await person.step('POST', '/uploads', {
    ...TUS,
    'upload-length': String(size),
    'upload-metadata': `filename ${base64(name)},taskId ${base64(taskId)}`,
  });
  const id = (answer.headers.get('location') ?? '').split('/').at(-1);
  if (answer.status !== 201 || !id) throw new Error(`upload of ${name}: ${await answer.text()}`);
  return `/uploads/${id}`;
}

/** Sends what the server does not have yet. @returns where it stands now */
async function sentUpTo(person: Person, path: string, bytes: Buffer): Promise<number> {
  const head = await person.step('HEAD', path, TUS);
  const offset = Number(head.headers.get('upload-offset') ?? Number.NaN);
  if (!head.ok || Number.isNaN(offset)) throw new Error(`${path}: ${head.status}`);
  if (offset === bytes.length) return offset;
  const headers = {
    ...TUS,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  };
  const answer = await person.step('PATCH', path, headers, bytes.subarray(offset));
  if (answer.status !== 204) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return Number(answer.headers.get('upload-offset'));
}

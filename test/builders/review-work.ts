import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { field, text, type Person } from '../../tools/demo/client';
import type { SmallCampaign } from '../../tools/demo/small-campaign';

const DAY_MS = 86_400_000;

/** A school hands its task in: the officer writes, the principal signs. @returns the task's id */
export async function handIn(
  campaign: SmallCampaign,
  schoolCode: string,
  taskKey: string,
  done: string,
): Promise<string> {
  const id = await campaign.taskOf(schoolCode, taskKey);
  await writeAndSign(campaign, schoolCode, id, { done });
  return id;
}

export async function writeAndSign(
  campaign: SmallCampaign,
  schoolCode: string,
  id: string,
  content: Readonly<Record<string, string>>,
): Promise<void> {
  const officer = await campaign.as(`saf-${schoolCode}`);
  const principal = await campaign.as(`prin-${schoolCode}`);
  await officer.must('PUT', `/school-tasks/${id}/draft`, { content });
  await officer.must('POST', `/school-tasks/${id}/submit-internally`, {});
  const seenDigest = text(await principal.get(`/school-tasks/${id}`), 'digest');
  await principal.must('POST', `/school-tasks/${id}/sign`, { seenDigest });
}

/** Sends a file to a task as the officer of its school, in one piece. */
export async function attach(
  context: BrowserContext,
  who: { readonly login: string; readonly password: string },
  taskId: string,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<void> {
  const session = await context.request.post('/api/v1/session', { data: who });
  const headers = {
    'tus-resumable': '1.0.0',
    'x-csrf-token': text(await session.json(), 'csrfToken'),
  };
  const words = { filename: file.name, taskId };
  const made = await context.request.post('/api/v1/uploads', {
    headers: {
      ...headers,
      'idempotency-key': randomUUID(),
      'upload-length': String(file.bytes.length),
      'upload-metadata': Object.entries(words)
        .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
        .join(','),
    },
  });
  if (made.status() !== 201) throw new Error(`announced: ${String(made.status())}`);
  const sent = await context.request.patch(made.headers()['location'] ?? '', {
    headers: {
      ...headers,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    data: file.bytes,
  });
  if (sent.status() >= 300) throw new Error(`sent: ${String(sent.status())} ${await sent.text()}`);
}

/** A page of text that every viewer shows. */
export function samplePdf(): Buffer {
  const words = 'BT /F1 24 Tf 72 720 Td (Drill record 2026) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(words.length)} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`,
  );
}

/** The state of a task as the safety office sees it. */
export const stateOf = async (campaign: SmallCampaign, id: string): Promise<unknown> =>
  field(await (await campaign.as('off1')).get(`/school-tasks/${id}`), 'state');

/** Hands a task in as its school, with something in every field of its form. */
export async function handInAnyhow(campaign: SmallCampaign, id: string): Promise<void> {
  const office = await campaign.as('off1');
  const task = await office.get(`/school-tasks/${id}`);
  const code = text(await office.get(`/units/${text(task, 'schoolId')}`), 'code');
  const names = Object.keys(Object(field(task, 'formSpec', 'properties')));
  const content = Object.fromEntries(names.map((name) => [name, '补报']));
  await writeAndSign(campaign, code, id, content);
}

/** A drafted extension to the first day after the due day the calendar accepts. */
export async function draftExtension(
  principal: Person,
  taskId: string,
  dueOn: string,
): Promise<unknown> {
  for (let days = 1; days < 12; days += 1) {
    const newDueOn = new Date(Date.parse(dueOn) + days * DAY_MS).toISOString().slice(0, 10);
    const body = { reason: '设备月底才到', newDueOn };
    const answer = await principal.ask('POST', `/school-tasks/${taskId}/extensions`, body);
    if (answer.status === 201) return answer.body;
  }
  throw new Error('no working day within twelve days');
}

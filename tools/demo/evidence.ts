import { createHash } from 'node:crypto';
import { t } from '@app/messages';
import { field, list, text } from './client';
import { reportPdf } from './report-pdf';
import type { Stage, TaskRef } from './stage';
import { uploadByTus } from './upload';

export interface SentFile {
  readonly evidenceId: string;
  readonly sha256: string;
}
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The school sends a file; sent a second time it is the same piece of evidence. */
export async function sendEvidence(stage: Stage, task: TaskRef): Promise<SentFile> {
  const officer = await stage.as(`saf-${task.schoolCode}`);
  const bytes = reportPdf([
    `Evacuation drill of school ${task.schoolCode}`,
    'All classes out in time.',
  ]);
  const name = `${t('demo.evidence')}.pdf`;
  const evidenceId = await uploadByTus(officer, task.id, name, bytes);
  const again = await uploadByTus(officer, task.id, name, bytes);
  const kept = list(await officer.get(`/school-tasks/${task.id}`), 'evidence');
  stage.check('demo.check.evidence', again === evidenceId && kept.length === 1);
  stage.say('demo.evidence-sent', { school: task.schoolName });
  return { evidenceId, sha256: sha256(bytes) };
}

/** The reviewer opens what the school sent: byte for byte, and as an attachment no browser runs. */
export async function receiveEvidence(stage: Stage, task: TaskRef, file: SentFile): Promise<void> {
  const town = await stage.as(`town${task.group}-1`);
  const [shown] = list(await town.get(`/school-tasks/${task.id}`), 'evidence');
  const got = await town.file('GET', `/evidence/${text(shown, 'id')}/content`);
  const disposition = got.response.headers.get('content-disposition') ?? '';
  stage.check(
    'demo.check.evidence-read',
    field(shown, 'id') === file.evidenceId &&
      sha256(got.bytes) === file.sha256 &&
      disposition.startsWith('attachment'),
  );
}

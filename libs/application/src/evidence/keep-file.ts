import { createHash, randomBytes } from 'node:crypto';
import { DomainError, type PersonActor } from '@app/domain';
import { checkFile, type CheckedFile } from '@app/integrations';
import {
  decideFile,
  endUpload,
  insertEvidence,
  insertFile,
  linkedFile,
  linkEvidence,
  type UploadRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { auditEvidence, changeableTask, startWork } from './evidence-step';

/** Pictures decoded at the same time: each may take 150 MB. */
const MAX_AT_ONCE = 2;

/** Lets a few in and the others wait in order. */
class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= MAX_AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // the place is handed over, so that nobody slips in between
      if (next) next();
      else this.inside -= 1;
    }
  }
}
const decoding = new Turnstile();
const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Makes evidence of an upload whose bytes are complete: judged, made anew where it is a picture, stored once per hash, and
 * linked with its task, all before the last byte is acknowledged.
 * @throws DomainError evidence.*, storage.*, upload.offset-mismatch
 */
export async function keepFile(
  deps: Deps,
  actor: PersonActor,
  upload: UploadRow,
  bytes: Buffer,
): Promise<{ readonly evidenceId: string }> {
  const verdict = (await deps.scanner?.scan(bytes)) ?? 'clean';
  if (verdict === 'infected') throw new DomainError('evidence.malware', 'invalid');
  const checked = await decoding.pass(() => checkFile(bytes, upload.name));
  const sha256 = hashOf(checked.bytes);
  const hex = sha256.toString('hex');
  // a key of its own beside the hash: removing this object can never take away one that is stored later
  const own = `${hex.slice(0, 2)}/${hex}-${randomBytes(6).toString('hex')}`;
  const keys = {
    key: `file/${own}`,
    thumbnailKey: checked.thumbnail ? `thumbnail/${own}` : null,
  };
  if (checked.thumbnail && keys.thumbnailKey !== null)
    await deps.files.put(keys.thumbnailKey, checked.thumbnail);
  await deps.files.put(keys.key, checked.bytes);
  const kept = await record(deps, actor, upload, {
    ...keys,
    checked,
    sha256,
    bytes,
    state: verdict === 'clean' ? 'KEPT' : 'QUARANTINED',
  });
  if (kept.key !== keys.key) {
    await deps.files.remove(keys.key);
    if (keys.thumbnailKey !== null) await deps.files.remove(keys.thumbnailKey);
  }
  return { evidenceId: kept.evidenceId };
}

interface Stored {
  readonly key: string;
  readonly thumbnailKey: string | null;
  readonly checked: CheckedFile;
  readonly sha256: Buffer;
  /** as they were sent */
  readonly bytes: Buffer;
  /** QUARANTINED: the scanner could not be asked */
  readonly state: 'KEPT' | 'QUARANTINED';
}

function record(
  deps: Deps,
  actor: PersonActor,
  upload: UploadRow,
  stored: Stored,
): Promise<{ readonly evidenceId: string; readonly key: string }> {
  const { checked, sha256 } = stored;
  return deps.commands.run(
    { actor, name: 'evidence.keep', subject: { kind: 'SCHOOL_TASK', id: upload.taskId } },
    async (scope) => {
      const task = await changeableTask(scope, actor, upload.taskId);
      const file = await insertFile(
        scope,
        {
          bureauId: task.bureauId,
          sha256,
          sizeBytes: checked.bytes.length,
          mediaType: checked.mediaType,
          state: stored.state,
          key: stored.key,
          thumbnailKey: stored.thumbnailKey,
          width: checked.width,
          height: checked.height,
          perceptualHash: checked.perceptualHash,
        },
        scope.now,
      );
      if (file.state === 'REFUSED') throw new DomainError('evidence.malware', 'invalid');
      if (file.state === 'QUARANTINED' && stored.state === 'KEPT')
        await decideFile(scope, file.id, 'KEPT');
      const evidenceId =
        (await linkedFile(scope, task.id, file.id)) ??
        (await insertEvidence(
          scope,
          {
            bureauId: task.bureauId,
            fileId: file.id,
            unitId: task.schoolId,
            name: upload.name,
            originalSha256: hashOf(stored.bytes),
            takenAt: checked.takenAt,
            uploaderId: actor.personId,
          },
          scope.now,
        ));
      await linkEvidence(scope, { taskId: task.id, evidenceId, by: actor.personId }, scope.now);
      if (!(await endUpload(scope, upload, { state: stored.state, evidenceId }, scope.now)))
        throw new DomainError('upload.offset-mismatch', 'conflict', {
          offset: upload.offsetBytes,
        });
      auditEvidence(scope, actor, task, {
        action: 'keep',
        evidenceId,
        data: { sha256: sha256.toString('hex'), bytes: checked.bytes.length },
      });
      await startWork(scope, actor, task);
      return { evidenceId, key: file.key };
    },
  );
}

import type { Readable } from 'node:stream';
import { DomainError, reachOf, type PersonActor } from '@app/domain';
import type { ByteRange } from '@app/integrations';
import {
  dutiesOfFiles,
  evidenceOfSubmissions,
  evidenceOfTask,
  evidenceOrThrow,
  type EvidenceListRow,
  type EvidenceRow,
  type Queryable,
  type ServedDuty,
  type UploadRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { plain } from '../query/plain';
import { uploadOrThrow } from './read-uploads';

export const evidenceReader = (actor: PersonActor) => ({
  reach: reachOf('evidence.read', actor),
  bureauId: actor.bureauId,
});

/** What is told of a piece of evidence: never where its bytes lie. */
const shown = (evidence: EvidenceRow, duties: readonly ServedDuty[]) => ({
  id: evidence.id,
  name: evidence.name,
  state: evidence.state,
  mediaType: evidence.mediaType,
  sizeBytes: evidence.sizeBytes,
  sha256: evidence.sha256,
  width: evidence.width,
  height: evidence.height,
  takenAt: evidence.takenAt,
  uploaderId: evidence.uploaderId,
  uploadedAt: evidence.uploadedAt,
  hasThumbnail: evidence.thumbnailKey !== null,
  alsoServes: duties
    .filter((duty) => duty.evidenceId === evidence.id)
    .map(({ evidenceId: _, ...duty }) => duty),
});

/** The evidence of a task, each with the other duties the same file serves as far as the reader may see them. */
export async function shownEvidence(deps: Deps, actor: PersonActor, taskId: string) {
  const rows = await evidenceOfTask(deps.database, taskId);
  const ids = rows.map((row) => row.id);
  const duties = await dutiesOfFiles(deps.database, ids, taskId, evidenceReader(actor));
  return rows.map((row) => shown(row, duties));
}

/** What earlier submissions of a task rest on and the latest draft does not, for whoever compares them. */
export async function pastEvidence(deps: Deps, actor: PersonActor, taskId: string) {
  const rows = await evidenceOfSubmissions(deps.database, taskId);
  const ids = rows.map((row) => row.id);
  const duties = await dutiesOfFiles(deps.database, ids, taskId, evidenceReader(actor));
  return rows.map((row) => shown(row, duties));
}

/** Evidence of a page, each with the duties it serves as far as the reader may see them. */
export async function evidenceFaces(
  rows: readonly EvidenceListRow[],
  actor: PersonActor,
  db: Queryable,
): Promise<readonly unknown[]> {
  const ids = rows.map((row) => row.id);
  const duties = await dutiesOfFiles(db, ids, null, evidenceReader(actor));
  return rows.map((row) =>
    plain({ ...shown(row, duties), schoolId: row.unitId, schoolName: row.unitName }),
  );
}

/** Evidence as people read it, and its bytes. */
export class EvidenceQueries {
  constructor(private readonly deps: Deps) {}

  async one(actor: PersonActor, evidenceId: string) {
    const { database } = this.deps;
    const evidence = await evidenceOrThrow(database, evidenceId, evidenceReader(actor));
    return plain(
      shown(evidence, await dutiesOfFiles(database, [evidenceId], null, evidenceReader(actor))),
    );
  }

  /** What may be downloaded of it. @throws DomainError object.missing, evidence.quarantined */
  async file(
    actor: PersonActor,
    evidenceId: string,
  ): Promise<{
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly sha256: string;
    read(range?: ByteRange): Promise<Readable>;
  }> {
    const evidence = await this.kept(actor, evidenceId);
    const { name, mediaType, sizeBytes, sha256, key } = evidence;
    return {
      name,
      mediaType,
      sizeBytes,
      sha256,
      read: (range) => this.deps.files.read(key, range),
    };
  }

  /** The small picture; what has none answers like what is not there. */
  async thumbnail(
    actor: PersonActor,
    evidenceId: string,
  ): Promise<{ readonly sha256: string; read(): Promise<Readable> }> {
    const { thumbnailKey, sha256 } = await this.kept(actor, evidenceId);
    if (thumbnailKey === null) throw new DomainError('object.missing', 'missing');
    return { sha256, read: () => this.deps.files.read(thumbnailKey) };
  }

  /** An own upload and what has become of it. */
  upload(actor: PersonActor, uploadId: string): Promise<UploadRow> {
    return uploadOrThrow(this.deps.database, actor, uploadId);
  }

  private async kept(actor: PersonActor, evidenceId: string): Promise<EvidenceRow> {
    const evidence = await evidenceOrThrow(this.deps.database, evidenceId, evidenceReader(actor));
    if (evidence.state === 'QUARANTINED') throw new DomainError('evidence.quarantined', 'conflict');
    if (evidence.state === 'REFUSED') throw new DomainError('evidence.malware', 'conflict');
    return evidence;
  }
}

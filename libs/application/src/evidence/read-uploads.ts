import { DomainError, type PersonActor } from '@app/domain';
import { ownUpload, type Queryable, type UploadRow } from '@app/persistence';

/** An upload of this person, whatever has become of it. @throws DomainError object.missing */
export async function uploadOrThrow(
  db: Queryable,
  actor: PersonActor,
  uploadId: string,
): Promise<UploadRow> {
  const upload = await ownUpload(db, uploadId, actor.personId);
  if (!upload || upload.bureauId !== actor.bureauId)
    throw new DomainError('object.missing', 'missing');
  return upload;
}

/** An upload that takes bytes. @throws DomainError object.missing, upload.closed */
export async function openUpload(
  db: Queryable,
  actor: PersonActor,
  uploadId: string,
): Promise<UploadRow> {
  const upload = await uploadOrThrow(db, actor, uploadId);
  if (upload.state !== 'UPLOADING')
    throw new DomainError('upload.closed', 'conflict', { state: upload.state });
  return upload;
}

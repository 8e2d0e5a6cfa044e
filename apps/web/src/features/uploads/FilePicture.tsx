import type { ReactNode } from 'react';
import type { Evidence } from '../evidence/EvidenceViewer';

/** The small picture of a file, or what kind it is. */
export const FilePicture = ({
  file: { id, name, state, hasThumbnail },
}: {
  readonly file: Pick<Evidence, 'id' | 'name' | 'state' | 'hasThumbnail'>;
}): ReactNode =>
  hasThumbnail && state === 'KEPT' ? (
    <img className="file-picture" src={`/api/v1/evidence/${id}/thumbnail`} alt="" />
  ) : (
    <span className="file-picture proof-kind" aria-hidden="true">
      {(name.split('.').at(-1) ?? '').slice(0, 4).toUpperCase()}
    </span>
  );

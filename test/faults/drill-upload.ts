import { createHash } from 'node:crypto';
import { Upload } from 'tus-js-client';
import type { Person } from '../../tools/demo/client';
import { announced } from '../../tools/demo/upload';
import { pdf } from '../security/corpus';

const MIB = 1024 * 1024;
const BYTES = 6 * MIB;
/** a minute of trying: as long as the launcher takes to bring the api back, and more */
const RETRIES = Array.from({ length: 240 }, () => 250);

export interface CutUpload {
  readonly evidenceId: string;
  readonly sha256: string;
  /** how often the client had to ask how far the server came */
  readonly breaks: number;
}

/**
 * The client the console uses sends a file and is cut off in the middle of it.
 * @param cut called once, when the first piece is with the server and the second is on its way
 */
export async function uploadCut(
  base: string,
  person: Person,
  taskId: string,
  cut: () => void,
): Promise<CutUpload> {
  const bytes = pdf(
    Array.from({ length: BYTES / 8 }, (_, n) => String(n).padStart(8, '0')).join(''),
  );
  let breaks = 0;
  let isCut = false;
  // announced first: a client that knows no other way than this address never begins a second upload
  const path = await announced(person, taskId, 'drill.pdf', bytes.length);
  await new Promise<void>((done, failed) => {
    const upload: Upload = new Upload(bytes, {
      uploadUrl: `${base}/api/v1${path}`,
      chunkSize: MIB,
      retryDelays: RETRIES,
      headers: { ...person.credentials() },
      onChunkComplete: () => {
        if (isCut) return;
        isCut = true;
        cut();
      },
      onShouldRetry: () => {
        breaks += 1;
        return true;
      },
      onError: failed,
      onSuccess: () => done(),
    });
    upload.start();
  });
  const outcome = await person.get(path);
  const evidenceId: unknown = Reflect.get(Object(outcome), 'evidenceId');
  return {
    evidenceId: String(evidenceId),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    breaks,
  };
}

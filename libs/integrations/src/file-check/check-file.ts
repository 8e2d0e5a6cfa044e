import { fileTypeFromBuffer } from 'file-type';
import {
  DomainError,
  MEDIA_TYPES,
  refuseForeignName,
  refuseOtherExtension,
  type FileKind,
} from '@app/domain';
import { checkMp4, checkPdf } from './container-checks';
import { cleanImage } from './image';
import { officeKindOf } from './office-document';

/** A file as it will be kept. */
export interface CheckedFile {
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly thumbnail: Buffer | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenAt: Date | null;
  readonly perceptualHash: Buffer | null;
}

const BY_MEDIA_TYPE: ReadonlyMap<string, FileKind> = new Map([
  ['image/jpeg', 'JPEG'],
  ['image/png', 'PNG'],
  ['image/webp', 'WEBP'],
  ['application/pdf', 'PDF'],
  ['video/mp4', 'MP4'],
]);
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** Archives are judged by our own bounded reader; everything else by its first bytes. */
async function kindOf(bytes: Buffer): Promise<FileKind> {
  if (bytes.subarray(0, 4).equals(ZIP)) return officeKindOf(bytes);
  const found = await fileTypeFromBuffer(bytes);
  const kind = found && BY_MEDIA_TYPE.get(found.mime);
  if (kind === undefined) throw new DomainError('evidence.type-not-allowed', 'invalid');
  return kind;
}

/**
 * Judges a file by its content and its name, and makes the bytes that are kept: pictures anew, documents as they are.
 * @throws DomainError evidence.*
 */
export async function checkFile(bytes: Buffer, name: string): Promise<CheckedFile> {
  refuseForeignName(name);
  const kind = await kindOf(bytes);
  refuseOtherExtension(name, kind);
  const mediaType = MEDIA_TYPES[kind];
  if (kind === 'JPEG' || kind === 'PNG' || kind === 'WEBP')
    return { kind, mediaType, ...(await cleanImage(bytes, kind)) };
  if (kind === 'PDF') checkPdf(bytes);
  if (kind === 'MP4') checkMp4(bytes);
  return {
    kind,
    mediaType,
    bytes,
    thumbnail: null,
    width: null,
    height: null,
    takenAt: null,
    perceptualHash: null,
  };
}

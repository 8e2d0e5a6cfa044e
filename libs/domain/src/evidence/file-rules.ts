/** What a piece of evidence may be, by its content. */
export type FileKind = 'JPEG' | 'PNG' | 'WEBP' | 'PDF' | 'DOCX' | 'XLSX' | 'MP4';

export const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  JPEG: ['jpg', 'jpeg'],
  PNG: ['png'],
  WEBP: ['webp'],
  PDF: ['pdf'],
  DOCX: ['docx'],
  XLSX: ['xlsx'],
  MP4: ['mp4'],
};
export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WEBP: 'image/webp',
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MP4: 'video/mp4',
};

/** No camera of a phone takes more; a picture of this size takes 150 MB while it is decoded. */
export const MAX_PIXELS = 50_000_000;
/** Unfinished uploads are kept this long after their last byte. */
export const UNFINISHED_HOURS = 48;
/** Files no duty refers to are kept this long, so that a mistake can still be mended by the operator. */
export const UNREFERENCED_HOURS = 7 * 24;

/** States in which the draft is with the school and its evidence may change. */
const WITH_SCHOOL: readonly string[] = ['ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED'];
export const evidenceMayChange = (state: string): boolean => WITH_SCHOOL.includes(state);

/** Whole megabytes for a sentence; never rounded down to the limit that was passed. */
export const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));

export type FileKind = 'image' | 'pdf' | 'other';

/** How a browser can show it; office files and videos are downloads. */
export function fileKind(mediaType: string | null): FileKind {
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType !== null && /^image\/(jpeg|png|webp)$/.test(mediaType) ? 'image' : 'other';
}

const KB = 1024;
/** Size as people say it: `820 KB`, `3.4 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < KB * KB
    ? `${String(Math.max(1, Math.round(bytes / KB)))} KB`
    : `${(bytes / KB / KB).toFixed(1)} MB`;

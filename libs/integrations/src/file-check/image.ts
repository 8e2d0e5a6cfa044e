import sharp, { type Metadata } from 'sharp';
import { DomainError, MAX_PIXELS, type FileKind } from '@app/domain';
import { takenAtOf } from './exif-time';

const THUMBNAIL_PIXELS = 320;
/** Wide enough that no difference shows in a report, small enough for a slow line. */
const QUALITY = 85;
const DECODING = { failOn: 'error', limitInputPixels: MAX_PIXELS, pages: 1 } as const;

// Pictures are few and large: a decoded one is worth no cache, and two cores must stay free for requests.
sharp.cache(false);
sharp.concurrency(1);

export interface CleanImage {
  readonly bytes: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
  readonly takenAt: Date | null;
  /** 64 bits, one for each pair of neighbours in a 9 × 8 picture: alike pictures differ in few bits */
  readonly perceptualHash: Buffer;
}

/** Reads the header only, whatever size it claims. */
async function headerOf(bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata();
  } catch {
    throw new DomainError('evidence.damaged', 'invalid');
  }
}

async function perceptualHashOf(bytes: Buffer): Promise<Buffer> {
  const grey = await sharp(bytes, DECODING)
    .resize(9, 8, { fit: 'fill' })
    .removeAlpha()
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const hash = Buffer.alloc(8);
  for (let row = 0; row < 8; row += 1) {
    let bits = 0;
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      bits = (bits << 1) | ((grey[at] ?? 0) > (grey[at + 1] ?? 0) ? 1 : 0);
    }
    hash[row] = bits;
  }
  return hash;
}

/**
 * The picture made anew: upright, its first page, without anything that is not picture (position, device, thumbnail,
 * whatever was hidden behind it).
 * @throws DomainError evidence.too-many-pixels, evidence.damaged
 */
export async function cleanImage(bytes: Buffer, kind: FileKind): Promise<CleanImage> {
  const header = await headerOf(bytes);
  if (header.width * header.height > MAX_PIXELS)
    throw new DomainError('evidence.too-many-pixels', 'invalid', {
      width: header.width,
      height: header.height,
      limit: MAX_PIXELS / 10_000,
    });
  try {
    const upright = sharp(bytes, DECODING).autoOrient();
    const encoded =
      kind === 'PNG'
        ? upright.png()
        : kind === 'WEBP'
          ? upright.webp({ quality: QUALITY })
          : upright.jpeg({ quality: QUALITY });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(data, DECODING)
      .resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer();
    return {
      bytes: data,
      thumbnail,
      width: info.width,
      height: info.height,
      takenAt: takenAtOf(header.exif),
      perceptualHash: await perceptualHashOf(data),
    };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // the decoder's words are for its makers; for people the picture is damaged
    throw new DomainError('evidence.damaged', 'invalid');
  }
}

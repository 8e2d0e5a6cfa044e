const EXIF_IFD = 0x8769;
const TAKEN = 0x9003;
const TAKEN_OFFSET = 0x9011;
/** A camera writes a few dozen; more is not one. */
const MAX_FIELDS = 200;
/** Cameras write the wall clock without a zone; the product's people live in one. */
const HOME_OFFSET = '+08:00';

type Fields = ReadonlyMap<number, { readonly at: number; readonly count: number }>;

class Tiff {
  constructor(
    private readonly bytes: Buffer,
    private readonly isLittle: boolean,
  ) {}

  /** 0 outside the block: offsets that point there belong to a claim that is worth nothing. */
  private u16(at: number): number {
    if (at + 2 > this.bytes.length) return 0;
    return this.isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }
  u32(at: number): number {
    if (at + 4 > this.bytes.length) return 0;
    return this.isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }

  fields(at: number): Fields {
    const count = Math.min(this.u16(at), MAX_FIELDS);
    return new Map(
      Array.from({ length: count }, (_, n) => {
        const entry = at + 2 + n * 12;
        return [this.u16(entry), { at: entry + 8, count: this.u32(entry + 4) }] as const;
      }),
    );
  }

  text(field: { readonly at: number; readonly count: number } | undefined): string {
    if (!field || field.count > 64) return '';
    const from = field.count <= 4 ? field.at : this.u32(field.at);
    return this.bytes.toString('latin1', from, from + field.count).replace(/\0.*$/, '');
  }
}

/** When the picture was taken, as its camera claims; null when it does not say, or says nonsense. */
export function takenAtOf(exif: Buffer | undefined): Date | null {
  if (!exif) return null;
  const bytes = exif.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif;
  const tiff = new Tiff(bytes, bytes.toString('latin1', 0, 2) === 'II');
  const pointer = tiff.fields(tiff.u32(4)).get(EXIF_IFD);
  if (!pointer) return null;
  const fields = tiff.fields(tiff.u32(pointer.at));
  const taken = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(tiff.text(fields.get(TAKEN)));
  if (!taken) return null;
  const offset = tiff.text(fields.get(TAKEN_OFFSET));
  const zone = /^[+-]\d\d:\d\d$/.test(offset) ? offset : HOME_OFFSET;
  const at = new Date(`${taken[1]}-${taken[2]}-${taken[3]}T${taken[4]}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

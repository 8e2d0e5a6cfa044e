import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files made when they are needed: good ones, and those that pretend. Nothing here is committed as a binary. */
export interface ZipPart {
  readonly name: string;
  readonly text: string;
  /** lies about the size after unpacking */
  readonly claimedBytes?: number;
}

/** A zip archive, deflated, with whatever its parts claim. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, text, claimedBytes } of parts) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const names = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(plain), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claimedBytes ?? plain.length, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    sizes.copy(local, 14);
    local.writeUInt16LE(names.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(names.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, names, packed);
    entries.push(entry, names);
    at += local.length + names.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const typesOf = (main: string): ZipPart => ({
  name: '[Content_Types].xml',
  text: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`,
});
const DOCX_TYPES = typesOf('openxmlformats-officedocument.wordprocessingml.document');
const body = { name: 'word/document.xml', text: '<document>plan</document>' };

export const docx = (more: readonly ZipPart[] = []): Buffer => zip([DOCX_TYPES, body, ...more]);
export const xlsx = (): Buffer =>
  zip([
    typesOf('openxmlformats-officedocument.spreadsheetml.sheet'),
    { name: 'xl/workbook.xml', text: '<workbook/>' },
  ]);
/** Macros by the declared type only, and by the part that carries them. */
export const docm = (): Buffer => zip([typesOf('ms-word.document.macroEnabled'), body]);
export const docxWithMacroPart = (): Buffer => docx([{ name: 'word/vbaProject.bin', text: 'x' }]);
export const zipBomb = (): Buffer =>
  docx(
    Array.from({ length: 5 }, (_, n) => ({
      name: `word/media/${n}.xml`,
      text: 'x',
      claimedBytes: 45 * 1024 * 1024,
    })),
  );
export const zipOfManyEntries = (): Buffer =>
  docx(Array.from({ length: 2_001 }, (_, n) => ({ name: `word/${n}.xml`, text: '' })));
export const zipSlip = (): Buffer => docx([{ name: '../../etc/passwd', text: 'x' }]);

export const pdf = (text = 'report'): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Title (${text}) >>\nendobj\ntrailer\n<<>>\n%%EOF\n`);
export const pdfWithArchive = (): Buffer => Buffer.concat([pdf(), docx()]);

/** A JPEG of two colours; `seed` makes another picture. */
export async function jpeg(seed = 0, width = 64, height = 48): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 3, background: { r: seed % 256, g: 90, b: 160 } },
  })
    .composite([
      {
        input: {
          create: {
            width: Math.floor(width / 2),
            height: Math.floor(height / 2),
            channels: 3,
            background: { r: 250, g: (seed * 7) % 256, b: 10 },
          },
        },
        left: 0,
        top: 0,
      },
    ])
    .jpeg()
    .toBuffer();
}
export const jpegWithPlaceAndTime = async (): Promise<Buffer> =>
  sharp(await jpeg(7))
    .withExif({
      IFD0: { Make: 'camera-maker' },
      IFD2: { DateTimeOriginal: '2026:05:04 10:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' },
    })
    .jpeg()
    .toBuffer();
export const png = async (): Promise<Buffer> =>
  sharp(await jpeg(3))
    .png()
    .toBuffer();
export const webp = async (): Promise<Buffer> =>
  sharp(await jpeg(4))
    .webp()
    .toBuffer();
/** Incompressible, so that its size is its size. */
export async function largeJpeg(bytes: number): Promise<Buffer> {
  const side = Math.ceil(Math.sqrt(bytes / 2));
  const noise = Buffer.alloc(side * side * 3);
  let state = 12_345;
  for (let n = 0; n < noise.length; n += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    noise[n] = state >>> 16;
  }
  return sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

function pngChunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
/** A header that claims 50,000 × 50,000 pixels before a few bytes. */
export function pixelBomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(50_000, 0);
  header.writeUInt32BE(50_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const box = (name: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data]);
};
export const mp4 = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\x01isommp42', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100))),
    box('mdat', Buffer.alloc(500, 7)),
  ]);

export const html = (): Buffer => Buffer.from('<!doctype html><script>alert(1)</script>');
export const svg = (): Buffer =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
/** Valid as a picture and as a script. */
export const gifScript = (): Buffer =>
  Buffer.from('GIF89a/*\0\0\0\0\0\0*/=1;alert(1);//\x3b', 'latin1');
/** The test text of virus scanners, in halves so that none stops at this source. */
export const eicar = (): Buffer =>
  Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`);

export interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  readonly code: string;
  /** refused when it is announced, before a byte is sent */
  readonly isAnnouncement?: boolean;
}

/** Every file that must not get in, with the refusal it meets. */
export const BAD_FILES: readonly BadFile[] = [
  { what: 'HTML named .jpg', name: 'photo.jpg', make: html, code: 'evidence.type-not-allowed' },
  { what: 'SVG named .png', name: 'photo.png', make: svg, code: 'evidence.type-not-allowed' },
  {
    what: 'SVG',
    name: 'a.svg',
    make: svg,
    code: 'evidence.type-not-allowed',
    isAnnouncement: true,
  },
  {
    what: 'a 50,000 × 50,000 PNG',
    name: 'bomb.png',
    make: pixelBomb,
    code: 'evidence.too-many-pixels',
  },
  {
    what: 'half a JPEG',
    name: 'half.jpg',
    make: async () => (await jpeg(1, 400, 300)).subarray(0, 900),
    code: 'evidence.damaged',
  },
  {
    what: 'half a PDF',
    name: 'half.pdf',
    make: () => pdf().subarray(0, 40),
    code: 'evidence.damaged',
  },
  {
    what: 'half a document',
    name: 'half.docx',
    make: () => docx().subarray(0, 200),
    code: 'evidence.damaged',
  },
  {
    what: 'half a film',
    name: 'half.mp4',
    make: () => mp4().subarray(0, 300),
    code: 'evidence.damaged',
  },
  {
    what: 'a GIF that is a script',
    name: 'photo.jpg',
    make: gifScript,
    code: 'evidence.type-not-allowed',
  },
  {
    what: 'a PDF that is an archive',
    name: 'report.pdf',
    make: pdfWithArchive,
    code: 'evidence.type-not-allowed',
  },
  { what: 'a document with macros', name: 'plan.docx', make: docm, code: 'evidence.macros' },
  {
    what: 'a document with a macro part',
    name: 'plan.docx',
    make: docxWithMacroPart,
    code: 'evidence.macros',
  },
  {
    what: 'a .docm',
    name: 'plan.docm',
    make: docm,
    code: 'evidence.type-not-allowed',
    isAnnouncement: true,
  },
  { what: 'a zip bomb', name: 'plan.docx', make: zipBomb, code: 'evidence.archive-limits' },
  {
    what: 'an archive of 2,003 entries',
    name: 'plan.docx',
    make: zipOfManyEntries,
    code: 'evidence.archive-limits',
  },
  {
    what: 'an entry outside its archive',
    name: 'plan.docx',
    make: zipSlip,
    code: 'evidence.damaged',
  },
  {
    what: 'a plain archive named .docx',
    name: 'plan.docx',
    make: () => zip([{ name: 'a.txt', text: 'a' }]),
    code: 'evidence.type-not-allowed',
  },
  {
    what: 'a sheet named .docx',
    name: 'plan.docx',
    make: xlsx,
    code: 'evidence.extension-mismatch',
  },
  { what: 'a PNG named .jpg', name: 'photo.jpg', make: png, code: 'evidence.extension-mismatch' },
  {
    what: 'the test text of scanners',
    name: 'eicar.pdf',
    make: eicar,
    code: 'evidence.type-not-allowed',
  },
  {
    what: 'a double ending',
    name: 'photo.exe.jpg',
    make: () => jpeg(),
    code: 'evidence.double-extension',
    isAnnouncement: true,
  },
  {
    what: 'a name turned around',
    name: 'photo\u202egpj.exe',
    make: () => jpeg(),
    code: 'evidence.type-not-allowed',
    isAnnouncement: true,
  },
  {
    what: 'a look-alike ending',
    name: 'photo.j\u0440g',
    make: () => jpeg(),
    code: 'evidence.type-not-allowed',
    isAnnouncement: true,
  },
  {
    what: 'a name of nothing but marks',
    name: '\u202e\u200b\r\n',
    make: () => jpeg(),
    code: 'upload.name-missing',
    isAnnouncement: true,
  },
];

/** Names people and programs send, and the names under which the file is kept. */
export const NAMES: readonly (readonly [given: string, kept: string])[] = [
  ['../../etc/passwd.jpg', 'passwd.jpg'],
  ['C:\\Users\\me\\photo.jpg', 'photo.jpg'],
  ['/absolute/photo.jpg', 'photo.jpg'],
  ['..%2f..%2fphoto.jpg', '%2f..%2fphoto.jpg'],
  ['pho\r\nSet-Cookie: a=b\r\n.jpg', 'phoSet-Cookie_ a=b.jpg'],
  ['\u202egpj.photo.jpg', 'gpj.photo.jpg'],
  ['nul.jpg', '_nul.jpg'],
  ['\u6f14\u7ec3 \u7167\u7247.JPG', '\u6f14\u7ec3 \u7167\u7247.JPG'],
  [`${'\u6f14'.repeat(200)}.jpg`, `${'\u6f14'.repeat(83)}.jpg`],
];

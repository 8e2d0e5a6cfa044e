import fc from 'fast-check';
import { DomainError } from '@app/domain';
import { checkFile } from './check-file';
import { takenAtOf } from './exif-time';
import { zipDirectory } from './zip-directory';

async function outcomeOf(bytes: Buffer, name: string): Promise<string> {
  try {
    return (await checkFile(bytes, name)).kind;
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith('evidence.')) return error.code;
    throw error;
  }
}
const HEADS = [
  Buffer.from('PK\x03\x04', 'latin1'),
  Buffer.from('%PDF-1.7\n'),
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'),
  Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'),
  Buffer.alloc(0),
];
const NAMES = ['a.docx', 'a.pdf', 'a.jpg', 'a.png', 'a.mp4', 'a.webp', 'a.pdf'];

it.each(HEADS.map((head, n) => [n, head] as const))(
  'answers whatever follows head %i with a refusal people can be told',
  async (n, head) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (tail) => {
        const outcome = await outcomeOf(Buffer.concat([head, tail]), NAMES[n] ?? '');
        expect(outcome).toMatch(/^evidence\.|^(MP4|PDF)$/);
      }),
      { numRuns: 60 },
    );
  },
);

it('reads any directory of an archive within its bounds', () => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(65_535), fc.nat(400), (data, n, at) => {
      end.writeUInt16LE(n, 10);
      end.writeUInt32LE(at, 16);
      end.writeUInt32LE(Math.max(0, data.length - at), 12);
      try {
        zipDirectory(Buffer.concat([data, end]));
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
      }
    }),
  );
});

it('believes no block of camera data that points out of itself', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
      const exif = Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), data]);
      const at = takenAtOf(exif);
      expect(at === null || !Number.isNaN(at.getTime())).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { MAX_NAME_BYTES, refuseForeignName, refuseOtherExtension, safeFileName } from './file-name';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
};

it('never lets a path, an invisible character or too many bytes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
      if (codeOf(() => safeFileName(given)) === 'upload.name-missing') return;
      const name = safeFileName(given);
      expect(name).not.toMatch(/[\\/<>:"|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\./u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(MAX_NAME_BYTES);
      expect(name).not.toBe('');
    }),
  );
});

it('keeps the ending of a name that is cut', () => {
  expect(safeFileName(`${'x'.repeat(400)}.pdf`)).toBe(`${'x'.repeat(251)}.pdf`);
});

it.each([
  ['photo.jpg', 'taken'],
  ['a.b.jpg', 'taken'],
  ['report.2026.05.pdf', 'taken'],
  ['photo.exe.jpg', 'evidence.double-extension'],
  ['page.html.pdf', 'evidence.double-extension'],
  ['photo', 'evidence.type-not-allowed'],
  ['photo.gif', 'evidence.type-not-allowed'],
  ['plan.docm', 'evidence.type-not-allowed'],
  ['photo\uff0ejpg', 'evidence.type-not-allowed'],
])('%j is %s', (name, outcome) => {
  expect(codeOf(() => refuseForeignName(name))).toBe(outcome);
});

it('wants content and ending to agree, in either case', () => {
  expect(codeOf(() => refuseOtherExtension('a.JPEG', 'JPEG'))).toBe('taken');
  expect(codeOf(() => refuseOtherExtension('a.png', 'JPEG'))).toBe('evidence.extension-mismatch');
});

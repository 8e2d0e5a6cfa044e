import {
  formatNumber,
  NumberPatternError,
  parseNumberPattern,
  RECORD_NUMBER_PATTERNS as PATTERNS,
} from './number-pattern';

// lenticular brackets and the closing word of an official number, as a bureau's settings would hold them
const OFFICIAL = '{prefix}\u3014{year}\u3015{n}\u53f7';

it('writes official numbers without leading zeros', () => {
  expect(formatNumber(OFFICIAL, { prefix: 'XX', year: 2026, n: 7 })).toBe(
    'XX\u30142026\u30157\u53f7',
  );
});

it.each([
  [PATTERNS.HAZARD, { unitCode: 'S012', year: 2026, n: 42 }, 'YH-S012-2026-00042'],
  [PATTERNS.HAZARD, { unitCode: 'S012', year: 2026, n: 123_456 }, 'YH-S012-2026-123456'],
  [PATTERNS.INSPECTION, { year: 2026, n: 3 }, 'JC-2026-3'],
  [PATTERNS.INSPECTION_VISIT, { year: 2026, n: 3, seq: 2 }, 'JC-2026-3-2'],
  [
    PATTERNS.REPORT_DUTY,
    { schedule: 'RP1', period: '2026-06', unitCode: 'S012' },
    'BG-RP1-2026-06-S012',
  ],
  [PATTERNS.PUBLIC_TIP, { year: 2026, n: 1 }, 'JB-2026-1'],
  [PATTERNS.MEETING, { year: 2026, n: 1 }, 'HY-2026-1'],
  [PATTERNS.EXTENSION_REQUEST, { year: 2026, n: 1 }, 'YQ-2026-1'],
  [PATTERNS.SIGN_OFF, { year: 2026, n: 1 }, 'QP-2026-1'],
  [PATTERNS.INCIDENT, { year: 2026, n: 1 }, 'SJ-2026-1'],
])('fills %s', (pattern, values, text) => {
  expect(formatNumber(pattern, values)).toBe(text);
});

it.each([
  ['value-missing', () => formatNumber(OFFICIAL, { year: 2026, n: 1 })],
  ['value-missing', () => formatNumber(OFFICIAL, { prefix: '', year: 2026, n: 1 })],
  ['value-invalid', () => formatNumber(OFFICIAL, { prefix: 'XX', year: 2026, n: 0 })],
  ['value-invalid', () => formatNumber(OFFICIAL, { prefix: 'XX', year: 2026, n: 1.5 })],
  ['field-unknown', () => parseNumberPattern('{month}-{n}')],
  ['braces', () => parseNumberPattern('{n}}')],
  ['braces', () => parseNumberPattern('{n:x}')],
])('refuses with %s', (reason, act) => {
  expect(act).toThrow(NumberPatternError);
  expect(act).toThrow(reason);
});

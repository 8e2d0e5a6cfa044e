import { attachment, rangeOf } from './byte-range';

it.each([
  [undefined, { kind: 'whole' }],
  ['bytes=0-0', { kind: 'part', from: 0, to: 0 }],
  ['bytes=90-', { kind: 'part', from: 90, to: 99 }],
  ['bytes=90-500', { kind: 'part', from: 90, to: 99 }],
  ['bytes=-10', { kind: 'part', from: 90, to: 99 }],
  ['bytes=-500', { kind: 'part', from: 0, to: 99 }],
  ['bytes=100-', { kind: 'outside' }],
  ['bytes=-0', { kind: 'outside' }],
  ['bytes=5-2', { kind: 'whole' }],
  ['bytes=0-1,5-6', { kind: 'whole' }],
  ['lines=0-1', { kind: 'whole' }],
  ['bytes=99999999999999999999-', { kind: 'whole' }],
])('%j of 100 bytes is %j', (header, answer) => {
  expect(rangeOf(header, 100)).toEqual(answer);
});

it('lets nothing of a name end the header or be decoded twice', () => {
  expect(attachment('a"b%2f;\u6f14\r\n(1).pdf')).toBe(
    'attachment; filename="a_b_2f____(1).pdf"; filename*=UTF-8\'\'a%22b%252f%3B%E6%BC%94%0D%0A%281%29.pdf',
  );
});

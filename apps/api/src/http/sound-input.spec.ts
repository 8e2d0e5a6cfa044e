import { refuseUnsoundInput } from './sound-input';

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
};

it.each([
  ['a NUL', { a: ['x\0y'] }],
  ['half a character', { a: { b: '\ud800' } }],
  ['a NUL in a field name', { 'a\0': 1 }],
])('refuses %s', (_, input) => {
  expect(() => refuseUnsoundInput(input)).toThrow('request.text-malformed');
});

it('refuses a million levels without exhausting the stack', () => {
  expect(() => refuseUnsoundInput(nested(1_000_000))).toThrow('request.malformed');
});

it.each([[undefined], [null], [{ a: '\u6821\u56ed \ud83c\udfeb' }], [nested(30)]])(
  'takes what is sound (%#)',
  (input) => {
    expect(() => refuseUnsoundInput(input)).not.toThrow();
  },
);

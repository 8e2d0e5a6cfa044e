import { availableParallelism } from 'node:os';
import { hashPassword, isWeakPassword, oneTimePassword, verifyPassword } from './password';

describe('isWeakPassword', () => {
  it.each([
    ['Abcdefgh1', 'nine characters'],
    ['abcdefghij1', 'two classes'],
    ['ABCDEFGHIJ-', 'two classes'],
    ['Saf-0001-Winter', 'contains the login, whatever its case'],
    [`Aa1${'x'.repeat(198)}`, 'more than 200 characters'],
  ])('refuses %s (%s)', (password) => {
    expect(isWeakPassword(password, 'saf-0001')).toBe(true);
  });

  it.each(['Abcdefghi1', 'abcdefghi-1', 'ABC-1234567', '\u6821\u56edAnquan2026'])(
    'takes %s',
    (password) => {
      expect(isWeakPassword(password, 'saf-0001')).toBe(false);
    },
  );
});

it('stores argon2id with 19 MiB, two passes and one lane', async () => {
  const stored = await hashPassword('Winter-2026-x');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, 'Winter-2026-x')).toBe(true);
  expect(await verifyPassword(stored, 'Winter-2026-y')).toBe(false);
});

it('tells people to come back when more hashes wait than the queue holds', async () => {
  const beyond = availableParallelism() + 200 + 5;
  const outcomes = await Promise.allSettled(
    Array.from({ length: beyond }, () => hashPassword('Winter-2026-x')),
  );
  const refused = outcomes.flatMap((o): unknown[] => (o.status === 'rejected' ? [o.reason] : []));
  expect(refused).toHaveLength(5);
  expect(refused[0]).toMatchObject({ code: 'server.overloaded', kind: 'limited' });
}, 30_000);

it('makes one-time passwords that are strong enough themselves', () => {
  const made = Array.from({ length: 200 }, oneTimePassword);
  expect(new Set(made).size).toBe(200);
  expect(made.filter((p) => /^(\w{4}-){3}\w{4}$/.test(p))).toHaveLength(200);
});

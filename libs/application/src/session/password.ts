import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@app/domain';

/** argon2id, 19 MiB, two passes, one lane: 11 ms of one core. */
const OPTIONS = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
const QUEUE_LIMIT = 200;

let free = availableParallelism();
const waiting: (() => void)[] = [];

/** At most one hash per core at a time; beyond the queue's limit people are told to come back. */
async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (free === 0) {
    if (waiting.length >= QUEUE_LIMIT)
      throw new DomainError('server.overloaded', 'limited', { retryAfterSeconds: 2 });
    // who ends hands his place over, so nobody slips in between
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    free -= 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

export const hashPassword = (password: string): Promise<string> =>
  limited(() => hash(password, OPTIONS));
/**
 * For passwords of `oneTimePassword` only: 92 random bits need no slow function, and thousands are made at once. The first
 * sign-in asks for a new one, which is hashed in full.
 */
export const hashOneTimePassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  limited(() => verify(stored, password));

/** At least ten characters, three of four classes, not containing the login. */
export function isWeakPassword(password: string, login: string): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/].filter((c) => c.test(password)).length;
  return (
    password.length < 10 ||
    password.length > 200 ||
    classes < 3 ||
    password.toLowerCase().includes(login.toLowerCase())
  );
}

/** Letters and digits nobody mistakes for others when he copies them from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password for the first sign-in: 16 signs, 92 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(''),
  ).join('-');

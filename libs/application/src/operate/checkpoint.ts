import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

export type Head = readonly [shard: number, seq: number, hash: string];

/** A signed picture of all chains; one JSON object per line of an export. Hashes are hex, the signature base64. */
export interface Checkpoint {
  readonly v: 1;
  readonly no: number;
  readonly at: string;
  readonly heads: readonly Head[];
  readonly root: string;
  /** root of the one before; null = the first */
  readonly previous: string | null;
  readonly keyId: string;
  readonly signature: string;
}

const sha256 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
// leaves and nodes are told apart, so that no node can pass for a leaf
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

function leaf([shard, seq, hash]: Head): Buffer {
  const at = Buffer.alloc(10);
  at.writeInt16BE(shard, 0);
  at.writeBigInt64BE(BigInt(seq), 2);
  return sha256(LEAF, at, Buffer.from(hash, 'hex'));
}

/** Merkle root over the heads in shard order; a row without a partner moves up unchanged. */
export function merkleRoot(heads: readonly Head[]): Buffer {
  let row = heads.map(leaf);
  if (row.length === 0) throw new Error('no heads');
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < row.length; i += 2) {
      const [left, right] = [row[i], row[i + 1]];
      if (left) above.push(right ? sha256(NODE, left, right) : left);
    }
    row = above;
  }
  return row[0] ?? Buffer.alloc(0);
}

/** Short name of a public key: two checkpoints of one key say the same. */
export const keyIdOf = (key: KeyObject): string =>
  sha256(
    (key.type === 'public' ? key : createPublicKey(key)).export({ type: 'spki', format: 'der' }),
  )
    .toString('hex')
    .slice(0, 16);

const signedText = (c: Omit<Checkpoint, 'signature' | 'heads'>): Buffer =>
  Buffer.from(
    ['gongjian-checkpoint', c.v, c.no, c.at, c.root, c.previous ?? '-', c.keyId].join('\n'),
  );

/** @param key Ed25519 private key; it lives outside the database */
export function signCheckpoint(
  key: KeyObject,
  body: {
    readonly no: number;
    readonly at: string;
    readonly heads: readonly Head[];
    readonly previous: string | null;
  },
): Checkpoint {
  const plain = {
    v: 1,
    ...body,
    root: merkleRoot(body.heads).toString('hex'),
    keyId: keyIdOf(key),
  } as const;
  return { ...plain, signature: sign(null, signedText(plain), key).toString('base64') };
}

export interface CheckpointFault {
  readonly no: number;
  readonly fault: 'signature' | 'root' | 'gap' | 'previous' | 'rewound';
}

/** What is wrong with a row of checkpoints by itself, without any database. */
export function checkpointFaults(
  list: readonly Checkpoint[],
  key: KeyObject,
): readonly CheckpointFault[] {
  const faults: CheckpointFault[] = [];
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  let before: Checkpoint | undefined;
  for (const c of list) {
    const no = c.no;
    if (!verify(null, signedText(c), publicKey, Buffer.from(c.signature, 'base64')))
      faults.push({ no, fault: 'signature' });
    if (merkleRoot(c.heads).toString('hex') !== c.root) faults.push({ no, fault: 'root' });
    if (before) {
      if (c.no !== before.no + 1) faults.push({ no, fault: 'gap' });
      else if (c.previous !== before.root) faults.push({ no, fault: 'previous' });
      const earlier = new Map(before.heads.map(([shard, seq]) => [shard, seq]));
      if (c.heads.some(([shard, seq]) => seq < (earlier.get(shard) ?? 0)))
        faults.push({ no, fault: 'rewound' });
    }
    before = c;
  }
  return faults;
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== 'object' || value === null) return false;
  const text = (name: string): boolean => typeof Reflect.get(value, name) === 'string';
  const heads: unknown = Reflect.get(value, 'heads');
  return (
    Reflect.get(value, 'v') === 1 &&
    Number.isInteger(Reflect.get(value, 'no')) &&
    ['at', 'root', 'keyId', 'signature'].every(text) &&
    Array.isArray(heads) &&
    heads.length > 0 &&
    heads.every(
      (h) =>
        Array.isArray(h) &&
        Number.isInteger(h[0]) &&
        Number.isInteger(h[1]) &&
        typeof h[2] === 'string' &&
        /^[0-9a-f]{64}$/.test(h[2]),
    )
  );
}

/** Reads an export. @throws Error naming the line that is not a checkpoint */
export function parseCheckpoints(text: string): readonly Checkpoint[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        value = undefined;
      }
      if (!isCheckpoint(value)) throw new Error(`line ${i + 1} is not a checkpoint`);
      return value;
    });
}

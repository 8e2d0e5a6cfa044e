import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { OperatorError } from '../command';

function read(path: string, make: (pem: Buffer) => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = make(readFileSync(path));
  } catch (error) {
    throw new OperatorError(
      `the key ${path} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new OperatorError(`${path} is no Ed25519 key`);
  return key;
}

export const privateKeyOf = (path: string): KeyObject => read(path, (pem) => createPrivateKey(pem));
/** Reads a public key; of a private one the public half. */
export const publicKeyOf = (path: string): KeyObject => read(path, (pem) => createPublicKey(pem));

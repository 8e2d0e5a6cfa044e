import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** What a server shows and who vouches for it: an authority of the test's own and a certificate for 127.0.0.1. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const SEQUENCE = 0x30;
const sequence = (...parts: readonly Buffer[]): Buffer => der(SEQUENCE, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const octets = (body: Buffer): Buffer => der(0x04, body);
const YES = der(0x01, Buffer.from([0xff]));
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const nameOf = (text: string): Buffer =>
  sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(text)))));
const dayOf = (days: number): Buffer => {
  const at = new Date(Date.now() + days * 86_400_000).toISOString();
  return der(0x17, Buffer.from(`${at.slice(2, 19).replace(/[-:T]/g, '')}Z`));
};

interface Wanted {
  readonly serial: number;
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly extension: Buffer;
}

function certificate(wanted: Wanted): string {
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([wanted.serial])),
    ECDSA_SHA256,
    nameOf(wanted.issuer),
    sequence(dayOf(-1), dayOf(1)),
    nameOf(wanted.subject),
    wanted.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(wanted.extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', signed, wanted.signer));
  const base64 = sequence(signed, ECDSA_SHA256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}

/** A fresh authority and a server it vouches for, good for a day. */
export function ownIdentity(): Identity {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [authority, server] = [pair(), pair()];
  const [issuer, signer] = ['Test authority', authority.privateKey];
  return {
    key: String(server.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    ca: certificate({
      serial: 1,
      subject: issuer,
      issuer,
      signer,
      publicKey: authority.publicKey,
      extension: sequence(oid('551d13'), YES, octets(sequence(YES))),
    }),
    cert: certificate({
      serial: 2,
      subject: 'Test server',
      issuer,
      signer,
      publicKey: server.publicKey,
      extension: sequence(oid('551d11'), octets(sequence(der(0x87, Buffer.from([127, 0, 0, 1]))))),
    }),
  };
}

import { connect } from 'node:net';

/** `unknown`: the scanner did not answer, and somebody must ask again. */
export type Verdict = 'clean' | 'infected' | 'unknown';

export interface VirusScanner {
  scan(bytes: Buffer): Promise<Verdict>;
}

/** 20 MB take a scanner a second or two; a person waits for the answer. */
const TIMEOUT_MS = 15_000;
/** The scanner closes the line when a piece is longer than its own limit; this is far below. */
const PIECE_BYTES = 64 * 1024;
/** "stream: OK" or "stream: <name> FOUND" */
const MAX_ANSWER_BYTES = 1_024;

function* framed(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

/** ClamAV's daemon over TCP. Never throws: a scanner that fails is a file that waits, not a request that fails. */
export class ClamAvScanner implements VirusScanner {
  /** @param address `host:port` */
  constructor(private readonly address: string) {}

  scan(bytes: Buffer): Promise<Verdict> {
    const cut = this.address.lastIndexOf(':');
    const host = this.address.slice(0, cut).replace(/^\[|\]$/g, '');
    return new Promise((decide) => {
      const line = connect({ host, port: Number(this.address.slice(cut + 1)) });
      let answer = '';
      const end = (verdict: Verdict): void => {
        line.destroy();
        decide(verdict);
      };
      line.setTimeout(TIMEOUT_MS, () => end('unknown'));
      line.on('error', () => end('unknown'));
      line.on('data', (data) => {
        answer += data.toString('latin1');
        if (answer.length > MAX_ANSWER_BYTES) end('unknown');
      });
      line.on('close', () => end(verdictOf(answer)));
      line.on('connect', () => {
        for (const piece of framed(bytes)) line.write(piece);
      });
    });
  }
}

function verdictOf(answer: string): Verdict {
  const said = answer.replace(/\0.*$/s, '').trim();
  if (said === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(said) ? 'infected' : 'unknown';
}

import { createServer, type Server, type Socket } from 'node:net';

/** A scanner's daemon in this process: reads the stream as the protocol frames it and looks for one text. */
export class ScannerDaemon {
  private server: Server | undefined;
  private readonly lines = new Set<Socket>();
  /** bytes of the last file, as the framing gave them */
  last: Buffer = Buffer.alloc(0);

  /** @param port the one it had before, to come back at the same address; 0 = any */
  async start(finds: string, port = 0): Promise<number> {
    const server = createServer((line) => {
      this.lines.add(line);
      line.on('close', () => this.lines.delete(line));
      line.on('error', () => undefined);
      let held = Buffer.alloc(0);
      line.on('data', (data) => {
        held = Buffer.concat([held, data]);
        const file = unframed(held);
        if (!file) return;
        this.last = file;
        line.end(file.includes(finds) ? 'stream: Test-Sign FOUND\0' : 'stream: OK\0');
      });
    });
    this.server = server;
    await new Promise<void>((up) => server.listen(port, '127.0.0.1', up));
    const at = server.address();
    return typeof at === 'object' && at !== null ? at.port : 0;
  }

  stop(): Promise<void> {
    for (const line of this.lines) line.destroy();
    return new Promise((down) => this.server?.close(() => down()));
  }
}

/** The file, once its last frame (length 0) has come. */
function unframed(held: Buffer): Buffer | undefined {
  const greeting = 'zINSTREAM\0';
  if (held.toString('latin1', 0, greeting.length) !== greeting) return undefined;
  const pieces: Buffer[] = [];
  for (let at = greeting.length; at + 4 <= held.length;) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

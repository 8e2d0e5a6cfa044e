import fastifyCompress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Below this an answer fits a packet or two: packing it costs more than it saves. */
const THRESHOLD_BYTES = 2_048;
/** What people read and export as text; pictures, PDF and workbooks are packed already, the stream must not wait. */
const PACKED = /^(?:application\/(?:problem\+)?json|text\/(?:csv|html))\b/;

/**
 * Answers are packed for whoever accepts it; requests never are, so that no small body unfolds into a large one.
 * The session's answer, the only one with a secret in it, repeats nothing that a request says.
 */
export async function compressAnswers(api: NestFastifyApplication): Promise<void> {
  await api.register(fastifyCompress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: THRESHOLD_BYTES,
    customTypes: PACKED,
  });
}

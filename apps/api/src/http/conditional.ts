import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The answer, or 304 when the reader has it already. The mark is known before the answer is made, so an unchanged page
 * costs its mark only.
 * @param mark changes with everything the answer shows, the reader's scope included; null = no mark, always answer
 */
export async function conditional<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  mark: string | null,
  answer: () => Promise<T>,
): Promise<T | undefined> {
  if (mark === null) return answer();
  const tag = `W/"${createHash('sha256').update(mark).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', tag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((t) => t.trim());
  if (known.includes(tag)) {
    void reply.status(304);
    return undefined;
  }
  return answer();
}

import type { FastifyRequest } from 'fastify';

/** Longer names of browsers tell nothing more. */
const MOST_DEVICE = 300;

/** Where a request came from. */
export const originOf = (request: Pick<FastifyRequest, 'ip' | 'headers'>) => ({
  address: request.ip,
  device: request.headers['user-agent']?.slice(0, MOST_DEVICE) ?? null,
});

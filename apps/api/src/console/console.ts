import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aheadOf } from './ahead';

/** Addresses of the console's pages: everything else that no route knows stays a 404. */
const PAGES = ['/', '/sign-in', '/s', '/s/*', '/b', '/b/*', '/l', '/l/*', '/a', '/a/*'] as const;
const NONCE = /__CSP_NONCE__/g;
const RELEASE = '__RELEASE__';
const TITLE = '<title>';

/** The policy of a page: own scripts and styles, and what the page itself stamped with this answer's nonce. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    // a PDF of the evidence
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Serves the built console: hashed assets for ever, its page with a nonce of its own per answer.
 * @param sessionCookie whoever has it is about to ask who he is: the page names that request ahead
 * @returns the release's mark, which every answer of the api carries so that a stale page notices
 * @throws Error when the console has not been built
 */
export async function serveConsole(
  api: NestFastifyApplication,
  folder: string,
  sessionCookie: string,
): Promise<string> {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\``);
  const page = readFileSync(file, 'utf8');
  if (!NONCE.test(page)) throw new Error(`${file} has no place for the nonce`);
  const release = createHash('sha256').update(page).digest('hex').slice(0, 12);
  await api.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  const ahead = aheadOf(folder);
  const fastify = api.getHttpAdapter().getInstance();
  for (const path of PAGES) {
    fastify.get(path, (request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-security-policy', pagePolicy(nonce))
        .send(
          page
            .replace(TITLE, `${ahead(path, request.cookies[sessionCookie] !== undefined)}${TITLE}`)
            .replace(NONCE, nonce)
            .replace(RELEASE, release),
        );
    });
  }
  return release;
}

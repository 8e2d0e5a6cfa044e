import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { asksFor, firstModules } from './first-modules.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const API = process.env.GONGJIAN_API_URL ?? 'http://127.0.0.1:3000';
/** What a browser can show; the rest of the catalogue stays on the server. */
const SHOWN = /^(web|state|error|finding\.form)\./;

const CATALOGUE = `${root}libs/messages/catalogue/zh-CN.json`;
const MORE_TEXTS = `${here}src/app/more-texts.ts`;
const first = firstModules(`${here}src/main.tsx`, { '@web': `${here}src` });
const isFirstText = asksFor(first);

const textsOf = (belongs) => {
  const all = Object.entries(JSON.parse(readFileSync(CATALOGUE, 'utf8')));
  const some = all.filter(([key]) => SHOWN.test(key) && belongs(key));
  if (some.length === 0) throw new Error('the catalogue has no message for the console');
  return JSON.stringify(Object.fromEntries(some));
};

/** Only the keys the console may use reach the bundle; while developing all at once. */
const messagesOfTheConsole = {
  name: 'messages-of-the-console',
  enforce: 'pre',
  apply: 'serve',
  transform: (code, id) => (id === CATALOGUE ? { code: textsOf(() => true), map: null } : null),
};

/** What a school sees first carries its own texts; the others come with the pages that are loaded later. */
const messagesInTwoParts = {
  name: 'messages-in-two-parts',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (id === CATALOGUE) return { code: textsOf(isFirstText), map: null };
    if (id === MORE_TEXTS) {
      const texts = textsOf((key) => !isFirstText(key));
      return { code: `import { addTexts } from '@app/messages'; addTexts(${texts});`, map: null };
    }
    if (!id.startsWith(`${here}src/`) || !/\.tsx?$/.test(id) || first.has(id)) return null;
    return { code: `import '${MORE_TEXTS}';\n${code}`, map: null };
  },
};

const isFirstModule = (id) =>
  (first.has(id) && !id.endsWith('/main.tsx')) ||
  id.startsWith(`${root}libs/messages/`) ||
  /node_modules\/(@tanstack|react-router|openapi-fetch|cookie)\//.test(id);

export default defineConfig({
  root: here,
  plugins: [messagesOfTheConsole, messagesInTwoParts, react()],
  // the server puts a fresh value here for every answer
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    alias: {
      '@app/contracts': `${root}libs/contracts/src/index.ts`,
      '@app/messages': `${root}libs/messages/src/index.ts`,
      '@web': `${here}src`,
    },
  },
  build: {
    outDir: `${root}dist/apps/web`,
    // assets of the release before stay for pages that are still open; tools/build removes them after some days
    emptyOutDir: false,
    assetsInlineLimit: 0,
    manifest: true,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
            // one file instead of five small ones: on a slow line each asks for a turn of its own
            { name: 'first', test: isFirstModule, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // the api takes writes from its own pages only, so the page that is worked on says it is one
    proxy: { '/api': { target: API, headers: { origin: API } } },
  },
});

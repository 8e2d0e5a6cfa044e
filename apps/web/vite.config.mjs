import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const API = process.env.GONGJIAN_API_URL ?? 'http://127.0.0.1:3000';
/** What a browser can show; the rest of the catalogue stays on the server. */
const SHOWN = /^(web|state|error|finding\.form)\./;

/** Only the keys the console may use reach the bundle. */
const messagesOfTheConsole = {
  name: 'messages-of-the-console',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/libs/messages/catalogue/zh-CN.json')) return null;
    const all = Object.entries(JSON.parse(code));
    const shown = all.filter(([key]) => SHOWN.test(key));
    if (shown.length === 0) throw new Error('the catalogue has no message for the console');
    return { code: JSON.stringify(Object.fromEntries(shown)), map: null };
  },
};

export default defineConfig({
  root: here,
  plugins: [messagesOfTheConsole, react()],
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
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
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

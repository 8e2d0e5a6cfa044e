'use strict';
// Compiles every TypeScript source to dist/ with the tree unchanged (dist/apps/api/src/main.js, …).
// Only changed files are compiled again; a file whose source is gone is removed.
const {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');
const swc = require('@swc/core');
const { jsc, root } = require('./swc-options.cjs');
const { buildWeb } = require('./web.cjs');

const SOURCES = '{apps,libs,workflows,migrations,tools,test}/**/*.ts';
const out = (file) => join(root, 'dist', file.replace(/\.ts$/, '.js'));

function build() {
  const files = globSync(SOURCES, {
    cwd: root,
    exclude: ['**/node_modules/**', 'apps/web/**'],
  }).filter((f) => !f.endsWith('.d.ts'));
  if (files.length === 0) throw new Error('nothing to build: no TypeScript source found');
  const toolStamp = Math.max(
    ...[__filename, join(__dirname, 'swc-options.cjs'), join(root, 'tsconfig.json')].map(
      (f) => statSync(f).mtimeMs,
    ),
  );
  let compiled = 0;
  for (const file of files) {
    const target = out(file);
    const source = join(root, file);
    if (
      existsSync(target) &&
      statSync(target).mtimeMs >= Math.max(statSync(source).mtimeMs, toolStamp)
    )
      continue;
    const { code, map } = swc.transformFileSync(source, {
      swcrc: false,
      configFile: false,
      sourceMaps: true,
      module: { type: 'commonjs', ignoreDynamic: true },
      jsc: jsc({ withPaths: true }),
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`,
    );
    compiled += 1;
  }
  for (const data of globSync('libs/messages/catalogue/*.json', { cwd: root })) {
    const target = join(root, 'dist', data);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(join(root, data)));
  }
  const wanted = new Set(files.map((f) => f.replace(/\.ts$/, '.js')));
  for (const built of globSync('{apps,libs,workflows,migrations,tools,test}/**/*.js', {
    cwd: join(root, 'dist'),
    exclude: ['apps/web/**'],
  })) {
    if (!wanted.has(built)) rmSync(join(root, 'dist', built));
  }
  const isWebBuilt = buildWeb();
  return { files: files.length, compiled, isWebBuilt };
}

if (require.main === module) {
  const { files, compiled, isWebBuilt } = build();
  process.stdout.write(
    `build: ${compiled} of ${files} files compiled, console ${isWebBuilt ? 'built' : 'unchanged'}\n`,
  );
}
module.exports = { build };

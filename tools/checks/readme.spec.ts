import { readFileSync } from 'node:fs';
import { fromRoot } from '@app/platform';

const read = (file: string): string => readFileSync(fromRoot(file), 'utf8');

/** The commands of the tour, from its heading to the one about production. */
function tourOf(file: string): readonly string[] {
  const blocks = [...read(file).matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text]) => text ?? '');
  const first = blocks.findIndex((block) => block.startsWith('API='));
  const last = blocks.findIndex((block) => block.startsWith('docker/prepare.sh'));
  return blocks.slice(first, last);
}

describe('the two readmes', () => {
  it('have the same tour', () => {
    expect(tourOf('README.md').length).toBeGreaterThan(5);
    expect(tourOf('README.zh-CN.md')).toEqual(tourOf('README.md'));
  });

  it('name only scripts that exist', () => {
    const manifest: unknown = JSON.parse(read('package.json'));
    const scripts = new Map<string, unknown>(
      Object.entries(
        typeof manifest === 'object' && manifest !== null && 'scripts' in manifest
          ? Object(manifest.scripts)
          : {},
      ),
    );
    const named = ['README.md', 'README.zh-CN.md', 'docs/runbooks/start.md'].flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !scripts.has(name))).toEqual([]);
  });

  it('lead to files that exist', () => {
    const links = ['README.md', 'README.zh-CN.md'].flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target ?? ''),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(() => links.map(read)).not.toThrow();
  });
});

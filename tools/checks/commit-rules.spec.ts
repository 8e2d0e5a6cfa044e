import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = resolve(__dirname, '../..');
jest.setTimeout(60_000);

/** Names of the rules the real command reports for a commit message. */
function broken(message: string): readonly string[] {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/@commitlint/cli/cli.js')], {
    cwd: root,
    input: message,
    encoding: 'utf8',
  });
  // under continuous integration the command colours its output
  const names = [...stripVTControlCharacters(run.stdout).matchAll(/\[([a-z-]+)\]$/gm)].map(
    ([, name]) => name ?? '',
  );
  // a crash must not look like an accepted message
  if ((run.status === 0) !== (names.length === 0))
    throw new Error(`commitlint ended with ${String(run.status)}: ${run.stdout}${run.stderr}`);
  return names;
}

describe('the commit rules', () => {
  it.each([
    'feat(tools): add a check',
    'fix(persistence): keep the original due date',
    'chore: lay out packages',
    'feat(workflows): wake on the first signal\n\nWorkflow-Change: commands, patched and replayed',
  ])('accept %j', (message) => {
    expect(broken(message)).toEqual([]);
  });

  it.each([
    ['Fixed stuff', 'type-empty'],
    ['feat: add a check', 'code-needs-scope'],
    ['fix(nowhere): add a check', 'scope-enum'],
    ['invent(tools): add a check', 'type-enum'],
    ['feat(tools): Add A Check', 'subject-case'],
    [`feat(tools): ${'a'.repeat(73)}`, 'subject-max-length'],
    ['feat(workflows): wake on the first signal', 'workflow-states-case'],
  ])('refuse %j by %s', (message, rule) => {
    expect(broken(message)).toContain(rule);
  });
});

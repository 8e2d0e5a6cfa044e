'use strict';
// Conventional Commits with a folder as scope. The scopes are read from the tree: a new folder is a new scope.
const { readdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const TOP = ['apps', 'libs', 'workflows', 'migrations', 'test', 'tools', 'docs', 'docker', 'ci'];

const foldersOf = (parent) => {
  const folder = join(__dirname, parent);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
};

/** The cases of a workflow change; each has its own proof, so the author names the one that applies. */
const WORKFLOW_CASES = ['new', 'options', 'arguments', 'commands', 'field', 'process', 'no-effect'];
const CASE_LINE = new RegExp(`^Workflow-Change: (${WORKFLOW_CASES.join('|')})\\b`, 'm');

module.exports = {
  extends: ['@commitlint/config-conventional'],
  plugins: [
    {
      rules: {
        'workflow-states-case': ({ scope, body, footer }) => [
          scope !== 'workflows' || CASE_LINE.test(`${body ?? ''}\n${footer ?? ''}`),
          `a change of workflows/ says which kind it is: "Workflow-Change: ${WORKFLOW_CASES.join('|')}"`,
        ],
        'code-needs-scope': ({ type, scope }) => [
          !['feat', 'fix', 'perf', 'refactor'].includes(type) || Boolean(scope),
          'a change of code names its folder as scope',
        ],
      },
    },
  ],
  rules: {
    'header-max-length': [2, 'always', 100],
    'subject-max-length': [2, 'always', 72],
    'scope-enum': [2, 'always', [...TOP, ...foldersOf('apps'), ...foldersOf('libs')]],
    'workflow-states-case': [2, 'always'],
    'code-needs-scope': [2, 'always'],
  },
};

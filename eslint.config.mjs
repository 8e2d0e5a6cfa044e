import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import own from './tools/eslint-rules/index.cjs';

const gongjian = { rules: own.rules };
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*-spec.ts'];

const NOWHERE = [
  { selector: 'TSEnumDeclaration', message: 'Use a union or a const object.' },
  {
    selector: 'ExportAllDeclaration',
    message: 'List the exports by name; a wildcard publishes what nobody decided to publish.',
  },
  {
    // apps, test and tools have no alias; the import matrix says who may reach them
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^(\\.\\.\\/){2,}(?!\\.\\.|apps\\/|test\\/|tools\\/)/]',
    message: 'Climb once at most: import a library by its alias.',
  },
];
const NOT_IN_PURE_CODE = [
  {
    selector:
      'MemberExpression[property.name=/^(toLocale.*|localeCompare|getTimezoneOffset|(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/]',
    message: 'Local time and locale depend on the host; use epoch milliseconds.',
  },
  {
    selector: "ImportDeclaration[importKind!='type'][source.value=/\\.activities$/]",
    message: 'Import activity interfaces with `import type`: their code runs elsewhere.',
  },
  {
    selector: "Program > VariableDeclaration[kind='let']",
    message: 'No mutable module state in sandboxed code: several workflows share one isolate.',
  },
  {
    selector: "Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
    message: 'No mutable module state in sandboxed code: several workflows share one isolate.',
  },
];
const RANDOM = {
  object: 'Math',
  property: 'random',
  message: 'Use uuid4() or a value from an activity.',
};
const NOW = {
  object: 'Date',
  property: 'now',
  message: 'Pass the instant in: a rule has no clock.',
};

/** `new Date()` and `Date()` read the clock as `Date.now()` does. */
const NO_CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NOW.message },
  { selector: "CallExpression[callee.name='Date']", message: NOW.message },
];

const HOST_GLOBALS = [
  'process',
  'console',
  'fetch',
  'Intl',
  'Temporal',
  'WeakRef',
  'FinalizationRegistry',
  'setInterval',
];

const NODE_GLOBALS = [
  ...[
    '__dirname',
    '__filename',
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'clearInterval',
  ],
  ...['clearTimeout', 'console', 'fetch', 'module', 'performance', 'process', 'require'],
  ...['setImmediate', 'setInterval', 'setTimeout', 'structuredClone', 'exports', 'TextDecoder'],
];

export default [
  globalIgnores([
    'dist/',
    'coverage/',
    '.data/',
    '**/node_modules/',
    'libs/packs/data/',
    'apps/web/src/api/generated/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { gongjian } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.cjs', '**/*.mjs'],
    rules: { 'gongjian/disable-states-reason': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...NOWHERE],
    },
  },
  {
    files: ['workflows/**/*.ts', 'libs/domain/**/*.ts', 'libs/contracts/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', ...HOST_GLOBALS],
      'no-restricted-properties': ['error', RANDOM],
      'no-restricted-syntax': ['error', ...NOWHERE, ...NOT_IN_PURE_CODE],
    },
  },
  {
    // the sandbox gives workflows a deterministic Date; the rules get their instants as arguments
    files: ['libs/domain/**/*.ts', 'libs/contracts/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-properties': ['error', RANDOM, NOW],
      'no-restricted-syntax': ['error', ...NOWHERE, ...NOT_IN_PURE_CODE, ...NO_CLOCK],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: { 'gongjian/proxy-states-retry-reason': 'error' },
  },
  {
    files: ['apps/api/**/*.ts'],
    ignores: SPECS,
    rules: { 'gongjian/endpoint-declares-policy': 'error' },
  },
  {
    files: ['{apps,libs,workflows,migrations,tools}/**/*.{ts,tsx,cjs,mjs}'],
    ignores: [...SPECS, 'libs/messages/catalogue/**', 'libs/packs/data/**'],
    rules: { 'gongjian/no-cjk-literal': 'error' },
  },
  {
    // one import of the barrel would put every component into the first page; types cost nothing
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/ui/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['antd', 'antd/*', '@ant-design/*'],
              allowTypeImports: true,
              message: 'Use or add a component of ui/.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NOWHERE,
        {
          selector: "ImportDeclaration[importKind!='type'][source.value='antd']",
          message: 'Import one component by its path: antd/es/button.',
        },
        {
          selector: "CallExpression[callee.property.name='toISOString']",
          message: 'A day is sent as YYYY-MM-DD of the calendar, not as a shifted instant.',
        },
      ],
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
];

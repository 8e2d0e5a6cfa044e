import ts from 'typescript';
import type { CheckResult, Finding } from './check';
import { projectFiles, readText } from './project-files';

interface Exported {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'type' | 'function' | 'const';
  readonly node: ts.Node;
}

interface FileRule {
  /** the first group is the name the symbol is made of */
  readonly file: RegExp;
  readonly problems: (base: string, exported: readonly Exported[], path: string) => string[];
}

const pascal = (kebab: string): string =>
  kebab
    .split(/[-.]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
const camel = (kebab: string): string => {
  const name = pascal(kebab);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

const needs = (exported: readonly Exported[], kind: Exported['kind'], name: string): string[] =>
  exported.some((one) => one.kind === kind && one.name === name)
    ? []
    : [`must export the ${kind} ${name}`];

const publicMethods = (node: ts.Node): readonly string[] => {
  if (!ts.isClassDeclaration(node)) return [];
  return node.members
    .filter(
      (member): member is ts.MethodDeclaration =>
        ts.isMethodDeclaration(member) &&
        !ts.isPrivateIdentifier(member.name) &&
        !(ts.getModifiers(member) ?? []).some(
          ({ kind }) =>
            kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
        ),
    )
    .map((member) => member.name.getText());
};

function useCaseProblems(base: string, exported: readonly Exported[]): string[] {
  const name = pascal(base);
  const found = exported.find((one) => one.kind === 'class' && one.name === name);
  if (!found) return [`must export the class ${name}`];
  const methods = publicMethods(found.node);
  return methods.length === 1 && methods[0] === 'execute'
    ? []
    : [`${name} must have one public method, execute(); it has: ${methods.join(', ') || 'none'}`];
}

const RULES: readonly FileRule[] = [
  {
    file: /^apps\/.*\/([a-z0-9-]+)\.module\.ts$/,
    problems: (base, exported) => needs(exported, 'class', `${pascal(base)}Module`),
  },
  {
    file: /^apps\/.*\/([a-z0-9-]+)\.controller\.ts$/,
    problems: (base, exported) => needs(exported, 'class', `${pascal(base)}Controller`),
  },
  {
    // one file may hold the parts of a body beside the body itself
    file: /\/[a-z0-9-]+\.(request|response)\.dto\.ts$/,
    problems: (base, exported) =>
      exported.some(({ kind, name }) => kind === 'class' && name.endsWith(pascal(base)))
        ? []
        : [`must export a class that ends in ${pascal(base)}`],
  },
  {
    file: /^(?!apps\/api\/).*\/([^/]+)\.dto\.ts$/,
    problems: () => ['DTOs live only in apps/api'],
  },
  { file: /\/([a-z0-9-]+)\.use-case\.ts$/, problems: useCaseProblems },
  {
    file: /\/([a-z0-9-]+)\.entity\.ts$/,
    problems: (base, exported) => needs(exported, 'class', `${pascal(base)}Entity`),
  },
  {
    // a repository is a class of that name or a module of functions
    file: /\/([a-z0-9-]+)\.repository\.ts$/,
    problems: (base, exported) => {
      if (exported.length === 0) return ['exports nothing'];
      const named = `${pascal(base)}Repository`;
      return exported
        .filter(({ kind, name }) => kind === 'class' && /Repository$/.test(name) && name !== named)
        .map(({ name }) => `the class ${name} must be called ${named}`);
    },
  },
  {
    file: /^libs\/persistence\/.*\/([a-z0-9-]+)\.sql\.ts$/,
    problems: (_base, exported) =>
      exported.some(({ kind }) => kind === 'const')
        ? exported
            .filter(({ kind, name }) => kind === 'const' && !/^[a-z].*Sql$/.test(name))
            .map(({ name }) => `the statement ${name} must end in Sql`)
        : ['exports no statement'],
  },
  {
    file: /^libs\/domain\/.*\/([a-z0-9-]+)\.errors\.ts$/,
    problems: (base, exported) => needs(exported, 'const', `${camel(base)}Errors`),
  },
  {
    file: /^workflows\/.*\/([a-z0-9-]+)\.workflow\.ts$/,
    problems: (base, exported, path) => [
      ...needs(exported, 'function', `${camel(base)}Workflow`),
      ...(path === `workflows/${base}/${base}.workflow.ts`
        ? []
        : [`must stand in workflows/${base}/`]),
    ],
  },
  {
    file: /^workflows\/.*\/([a-z0-9-]+)\.contract\.ts$/,
    problems: (_base, exported) =>
      exported.some(({ name }) => /(Signal|Query|Update)$/.test(name))
        ? []
        : ['defines no signal, query or update'],
  },
  {
    file: /^workflows\/.*\/([a-z0-9-]+)\.activities\.ts$/,
    problems: (base, exported) =>
      exported.some(({ name }) => name === `${pascal(base)}Activities`)
        ? []
        : [`must export the type ${pascal(base)}Activities`],
  },
  {
    file: /^libs\/activities\/.*\/([a-z0-9-]+)-activities\.ts$/,
    problems: (base, exported) => needs(exported, 'class', `${pascal(base)}ActivitiesProvider`),
  },
  {
    file: /^migrations\/([^/]+)\.ts$/,
    problems: (base, exported) => {
      const parts = /^(\d{13})-([a-z0-9-]+)$/.exec(base);
      if (!parts) return ['a migration is called <13 digits>-<what-it-does>.ts'];
      return needs(exported, 'class', `${pascal(parts[2] ?? '')}${parts[1] ?? ''}`);
    },
  },
];

/** kebab-case words, dots between the parts; React files carry the name of their component or hook. */
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|tsx|cjs|mjs)$/;

/** Kind and name of a declaration that carries its own name. */
function declared(
  statement: ts.Statement,
): readonly [kind: Exported['kind'], name: string | undefined] | undefined {
  if (ts.isClassDeclaration(statement)) return ['class', statement.name?.text];
  if (ts.isInterfaceDeclaration(statement)) return ['interface', statement.name.text];
  if (ts.isTypeAliasDeclaration(statement)) return ['type', statement.name.text];
  return ts.isFunctionDeclaration(statement) ? ['function', statement.name?.text] : undefined;
}

function exportsOf(source: ts.SourceFile): readonly Exported[] {
  return source.statements.flatMap((statement): Exported[] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((declaration) => ({
        name: declaration.name.getText(),
        kind: 'const',
        node: declaration,
      }));
    }
    const [kind, name] = declared(statement) ?? [];
    return kind && name ? [{ name, kind, node: statement }] : [];
  });
}

/** Every activity name of the project with the file that declares it. */
function activityNames(path: string, exported: readonly Exported[]): readonly [string, string][] {
  return exported.flatMap(({ node }) =>
    ts.isInterfaceDeclaration(node) && node.name.text.endsWith('Activities')
      ? node.members.flatMap((member): [string, string][] =>
          member.name ? [[member.name.getText(), path]] : [],
        )
      : [],
  );
}

/** File suffix and symbol agree, so that a symbol is found by its file name and the other way round. */
export function checkNaming(root: string): CheckResult {
  const files = projectFiles(root, [
    '{apps,libs,workflows,migrations,test,tools}/**/*.{ts,tsx,cjs,mjs}',
  ]).filter((file) => !file.startsWith('apps/web/'));
  const findings: Finding[] = [];
  const activities = new Map<string, string>();
  for (const file of files) {
    const name = file.split('/').at(-1) ?? '';
    if (!FILE_NAME.test(name) && !/\.d\.c?ts$/.test(name))
      findings.push({ file, message: 'file names are kebab-case' });
    const rules = RULES.flatMap((rule) => {
      const base = rule.file.exec(file)?.[1];
      return base === undefined || /spec\.ts$/.test(file) ? [] : [{ rule, base }];
    });
    if (rules.length === 0) continue;
    const source = ts.createSourceFile(file, readText(root, file), ts.ScriptTarget.Latest, true);
    const exported = exportsOf(source);
    for (const { rule, base } of rules) {
      for (const message of rule.problems(base, exported, file)) findings.push({ file, message });
    }
    if (!file.endsWith('.activities.ts')) continue;
    for (const [activity, path] of activityNames(file, exported)) {
      const first = activities.get(activity);
      // one worker serves all of them under one flat name
      if (first !== undefined)
        findings.push({ file: path, message: `activity ${activity} is already in ${first}` });
      else activities.set(activity, path);
    }
  }
  return { name: 'naming', checkedCount: files.length, findings };
}

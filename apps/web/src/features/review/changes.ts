import type { FormSpec } from '@app/contracts';
import { isValues } from '@web/ui/form/form-fields';
import type { Task } from '../tasks/useTasks';

export type Submission = Task['submissions'][number];

export interface Change {
  readonly name: string;
  readonly title: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isSame = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (isValues(a) && isValues(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => isSame(a[name], b[name]));
  }
  return a === b;
};

/** Fields whose answers differ, in the order of the form. */
export function changesOf(
  spec: FormSpec,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Change[] {
  return Object.entries(spec.properties).flatMap(([name, field]) =>
    isSame(before[name], after[name])
      ? []
      : [{ name, title: field.title, before: before[name], after: after[name] }],
  );
}

export interface FileChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Names of the files that came and went between two submissions. */
export function fileChangesOf(task: Task, before: Submission, after: Submission): FileChanges {
  const names = new Map([...task.evidence, ...task.pastEvidence].map((e) => [e.id, e.name]));
  const only = (these: readonly string[], others: readonly string[]): readonly string[] =>
    these.filter((id) => !others.includes(id)).map((id) => names.get(id) ?? id);
  return {
    added: only(after.evidence, before.evidence),
    removed: only(before.evidence, after.evidence),
  };
}

/** Submissions a reviewer had before him, the first one first; withdrawn ones nobody has read. */
export const readSubmissions = (task: Task): readonly Submission[] =>
  task.submissions.filter(({ withdrawnAt }) => withdrawnAt === null);

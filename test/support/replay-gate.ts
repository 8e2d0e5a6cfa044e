import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** type → file → sha256; retired files keep a dated reason. */
export interface Manifest {
  readonly histories: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly retired: Readonly<Record<string, string>>;
}
export interface HistoryEvent {
  readonly eventId: string;
  readonly eventType: string;
}

const sha256 = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');
const ENDS_TASK =
  /WORKFLOW_TASK_(COMPLETED|FAILED|TIMED_OUT)$|WORKFLOW_EXECUTION_(TERMINATED|TIMED_OUT)$/;

/** A replay never returns on a history without a finished task, with an open one or with a hole: look first. */
export function structuralFault(events: readonly HistoryEvent[]): string | undefined {
  if (events[0]?.eventType !== 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED')
    return 'does not begin with its start';
  const hole = events.findIndex((event, i) => event.eventId !== String(i + 1));
  if (hole >= 0) return `event ids have a hole at ${hole + 1}`;
  if (!events.some((event) => event.eventType === 'EVENT_TYPE_WORKFLOW_TASK_COMPLETED'))
    return 'has no completed task: it would check nothing';
  const open = events.findIndex(
    (event, i) =>
      event.eventType === 'EVENT_TYPE_WORKFLOW_TASK_STARTED' &&
      i < events.length - 1 &&
      !ENDS_TASK.test(events[i + 1]?.eventType ?? ''),
  );
  return open >= 0 ? `the task at ${open + 1} has no end` : undefined;
}

/** The history without one event, renumbered: only then is the refusal about determinism and not about the ids. */
export function withoutEvent<E extends HistoryEvent>(
  events: readonly E[],
  index: number,
): readonly E[] {
  return events
    .filter((_, i) => i !== index)
    .map((event, i) => ({ ...event, eventId: String(i + 1) }));
}

export function eventsOf(path: string): readonly HistoryEvent[] {
  const parsed: { readonly events?: readonly HistoryEvent[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return parsed.events ?? [];
}

/** Everything wrong with a corpus: missing, unlisted, changed or unplayable files, types without any. */
export async function replayFaults(
  folder: string,
  manifest: Manifest,
  types: readonly string[],
  bundle: WorkflowBundleWithSourceMap,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const listed = Object.entries(manifest.histories).flatMap(([type, files]) =>
    Object.entries(files).map(([file, hash]) => ({
      type,
      file,
      hash,
      path: join(folder, type, file),
    })),
  );
  if (listed.length === 0) faults.push('the manifest is empty');
  for (const type of types)
    if (!listed.some((l) => l.type === type)) faults.push(`${type} has no history`);
  for (const found of globSync('*/*.json', { cwd: folder }).filter(
    (f) => !f.endsWith('.meta.json'),
  )) {
    if (
      !listed.some((l) => `${l.type}/${l.file}` === found) &&
      manifest.retired[found] === undefined
    )
      faults.push(`${found} is not listed`);
  }
  for (const { type, file, hash, path } of listed) {
    const name = `${type}/${file}`;
    if (!existsSync(path)) faults.push(`${name} is missing`);
    else if (sha256(path) !== hash) faults.push(`${name} was changed`);
    else {
      const structure = structuralFault(eventsOf(path));
      if (structure !== undefined) faults.push(`${name} ${structure}`);
      else faults.push(...(await replayed(name, path, bundle)));
    }
  }
  return faults;
}

async function replayed(
  name: string,
  path: string,
  bundle: WorkflowBundleWithSourceMap,
): Promise<readonly string[]> {
  try {
    await Worker.runReplayHistory(
      { workflowBundle: bundle },
      JSON.parse(readFileSync(path, 'utf8')),
    );
    return [];
  } catch (error) {
    return [`${name} does not replay: ${error instanceof Error ? error.message : String(error)}`];
  }
}

import { rungInstants, superiorsOf, type SystemActor } from '@app/domain';
import {
  dueExtensions,
  dutyHolders,
  extensionOrThrow,
  insertFiring,
  setExtensionRung,
  type CohortClockRow,
  type DueExtension,
  type ExtensionRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { rungsOf } from '../clock/ladder-version';
import { actOnExtension, extensionFacts } from './extension-step';
import { collectExtensionNews } from './extension-notice';

/**
 * What a cohort's scan does with undecided requests: rungs to the approver, and on the task's due date the end of the
 * request, of which the approver's superior hears. Runs after the tasks' own rungs, whose locks it takes first as well.
 */
export async function runExtensions(
  scope: TransactionScope,
  cohort: CohortClockRow,
  scan: { readonly upTo: Date; readonly commandId: string },
): Promise<void> {
  for (const due of await dueExtensions(scope, cohort.id, scan.upTo)) {
    const extension = await extensionOrThrow(scope, due.id, null);
    const day = (await calendarOf(scope, cohort.calendarId)).dayOf(scope.now.getTime());
    if (due.lapsed) await lapse(scope, extension, day);
    else await fireRungs(scope, extension, due, { ...scan, day });
  }
}

async function fireRungs(
  scope: TransactionScope,
  extension: ExtensionRow,
  due: DueExtension,
  scan: { readonly upTo: Date; readonly commandId: string; readonly day: string },
): Promise<void> {
  const calendar = await calendarOf(scope, extension.calendarId);
  const rungs = rungsOf('EXTENSION');
  const ahead = rungInstants(rungs, due.decisionDueAt.getTime(), calendar).filter(
    (i) => due.nextRung !== null && i.rung >= due.nextRung,
  );
  const past = ahead.filter((i) => i.atMs <= scan.upTo.getTime());
  for (const rung of past) {
    await insertFiring(scope, {
      kind: 'EXTENSION_REQUEST',
      id: extension.id,
      version: 1,
      rung: rung.rung,
      ladder: 'EXTENSION',
      plannedAt: new Date(rung.atMs),
      at: scope.now,
      level: rung.level,
      commandId: scan.commandId,
    });
  }
  await setExtensionRung(
    scope,
    extension.id,
    ahead.find((i) => i.atMs > scan.upTo.getTime()) ?? null,
  );
  // settled meanwhile: nobody has to decide any more
  if (!extension.taskOpen || past.length === 0) return;
  const approvers = await dutyHolders(scope, 'TOWN', [extension.groupId], scan.day);
  await collectExtensionNews(scope, extension, 'asked', approvers);
}

async function lapse(scope: TransactionScope, extension: ExtensionRow, day: string): Promise<void> {
  const system: SystemActor = { kind: 'system', bureauId: extension.bureauId };
  const facts = await extensionFacts(scope, extension, scope.now.getTime(), null);
  await actOnExtension(scope, extension, system, 'lapse', facts, {
    set: { next_rung: null, next_action_at: null },
  });
  if (!extension.taskOpen) return;
  for (const code of superiorsOf('TOWN')) {
    const place = code === 'TOWNH' ? extension.groupId : extension.bureauId;
    const told = await dutyHolders(scope, code, [place], day);
    if (told.length === 0) continue;
    await collectExtensionNews(scope, extension, 'lapsed', told);
    return;
  }
}

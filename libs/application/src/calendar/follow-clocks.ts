import { rungInstants, signOffRungInstants } from '@app/domain';
import { signOffWorkflowId } from '@app/contracts';
import {
  moveBudgets,
  pendingSignOffsBy,
  runningBudgets,
  setExtensionRung,
  type RevisionRow,
  type TransactionScope,
} from '@app/persistence';
import { rungsOf } from '../clock/ladder-version';
import { storeRungs } from './follow-plan';
import type { Projection } from './project-year';

const LADDER_OF = {
  COURT_SEGMENT: 'REVIEW',
  COHORT: 'COHORT',
  EXTENSION_REQUEST: 'EXTENSION',
} as const;

/** Review, town review and decision budgets that count days of an unpublished year keep their number of working days. */
export async function followBudgets(
  scope: TransactionScope,
  r: RevisionRow,
  { old, next }: Projection,
): Promise<void> {
  const moved = (await runningBudgets(scope, r.calendarId)).flatMap((budget) => {
    const from = old.dayOf(budget.since.getTime());
    const due = old.dayOf(budget.dueAt.getTime() - 1);
    if (!old.isProvisional(due)) return [];
    const newOn = next.addWorkingDays(from, old.workingDaysBetween(from, due));
    const newDueAt = new Date(next.endOf(newOn));
    return newDueAt.getTime() === budget.dueAt.getTime() ? [] : [{ ...budget, newDueAt }];
  });
  await moveBudgets(scope, moved, r.id, scope.now);
  await storeRungs(
    scope,
    r.calendarId,
    next,
    moved.map((m) => ({ ladder: LADDER_OF[m.kind], dueAt: m.newDueAt })),
  );
  for (const m of moved) {
    if (m.kind !== 'EXTENSION_REQUEST' || m.nextRung === null) continue;
    const ahead = rungInstants(rungsOf('EXTENSION'), m.newDueAt.getTime(), next);
    await setExtensionRung(scope, m.id, ahead.find((i) => i.rung === m.nextRung) ?? null);
  }
}

/** Reminders of signers that lie in the year follow its working days; those that fired stay fired. */
export async function followSignOffs(
  scope: TransactionScope,
  r: RevisionRow,
  { old, next }: Projection,
): Promise<void> {
  for (const s of await pendingSignOffsBy(scope, r.calendarId)) {
    if (!old.isProvisional(old.dayOf(s.nextActionAt.getTime()))) continue;
    const rung = signOffRungInstants(rungsOf('SIGNOFF'), s.stepStartedAt.getTime(), next).find(
      (i) => i.rung === s.nextRung,
    );
    if (!rung || rung.atMs === s.nextActionAt.getTime()) continue;
    await scope.execute('UPDATE sign_off SET next_action_at = $2 WHERE id = $1', [
      s.id,
      new Date(rung.atMs),
    ]);
    scope.send({
      kind: 'signal',
      workflowId: signOffWorkflowId({ signOffId: s.id }),
      workflowType: 'signOffWorkflow',
      subjectKind: 'SIGN_OFF',
      subjectId: s.id,
      subjectVersion: 0,
      action: 'calendar',
      coalesce: 'nudge',
    });
  }
}

import { rungInstants, type Calendar } from '@app/domain';
import { replaceRungInstants, type PlanMove, type TransactionScope } from '@app/persistence';
import { ladderVersionOf, rungsOf } from '../clock/ladder-version';

/** Dates of the plan follow what was published; tasks that are out are brought after it batch by batch. */
export async function followPlanDates(
  scope: TransactionScope,
  moves: readonly PlanMove[],
): Promise<void> {
  for (const table of ['task_phase', 'deliverable_spec'] as const) {
    const mine = moves.filter((m) => m.table === table);
    await scope.execute(
      `UPDATE ${table} x SET due_at = m.at, due_on = m.on_day, due_provisional = m.provisional
       FROM unnest($1::uuid[], $2::timestamptz[], $3::date[], $4::boolean[]) AS m(id, at, on_day, provisional) WHERE x.id = m.id`,
      [
        mine.map((m) => m.id),
        mine.map((m) => m.toAt),
        mine.map((m) => m.toOn),
        mine.map((m) => m.provisional),
      ],
    );
  }
}

/** Stores when each rung of these due dates fires by the calendar as it is now. */
export async function storeRungs(
  scope: TransactionScope,
  calendarId: string,
  calendar: Calendar,
  dues: readonly { readonly ladder: string; readonly dueAt: Date }[],
): Promise<void> {
  const distinct = new Map(dues.map((d) => [`${d.ladder} ${d.dueAt.getTime()}`, d]));
  await replaceRungInstants(
    scope,
    calendarId,
    [...distinct.values()].flatMap(({ ladder, dueAt }) =>
      rungInstants(rungsOf(ladder), dueAt.getTime(), calendar).map((i) => ({
        ladder,
        ladderVersion: ladderVersionOf(ladder),
        dueAt,
        rung: i.rung,
        atMs: i.atMs,
      })),
    ),
  );
}

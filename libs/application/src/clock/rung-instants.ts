import { rungInstants, type RungInstant } from '@app/domain';
import { dueInstantsWithoutRungs, insertRungInstants, type Queryable } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { ladderVersionOf, rungsOf } from './ladder-version';

/** Stores when each rung of these due dates fires, once per distinct date. */
export async function ensureRungInstants(
  db: Queryable,
  calendarId: string,
  ladder: string,
  dueAts: readonly Date[],
): Promise<void> {
  if (dueAts.length === 0) return;
  const key = { calendarId, ladder, ladderVersion: ladderVersionOf(ladder) };
  const missing = await dueInstantsWithoutRungs(db, key, dueAts);
  if (missing.length === 0) return;
  const calendar = await calendarOf(db, calendarId);
  for (const dueAt of missing) {
    await insertRungInstants(
      db,
      { ...key, dueAt },
      rungInstants(rungsOf(ladder), dueAt.getTime(), calendar),
    );
  }
}

/** The rungs of one due date, stored and computed. */
export async function instantsOf(
  db: Queryable,
  calendarId: string,
  ladder: string,
  dueAt: Date,
): Promise<readonly RungInstant[]> {
  await ensureRungInstants(db, calendarId, ladder, [dueAt]);
  return rungInstants(rungsOf(ladder), dueAt.getTime(), await calendarOf(db, calendarId));
}

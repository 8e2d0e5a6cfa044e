import { signOffRungInstants } from '@app/domain';
import { type Queryable, type SignOffRow } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { rungsOf } from '../clock/ladder-version';

/** Since when a step waits and by when it should be signed: the days on which the ladder reminds and reports. */
export interface SignOffClock {
  readonly today: string;
  readonly waitingWorkingDays: number;
  readonly remindOn: string | null;
  readonly escalateOn: string | null;
}

export async function signOffClock(
  db: Queryable,
  s: Pick<SignOffRow, 'state' | 'calendarId' | 'stepStartedAt'>,
  nowMs: number,
): Promise<SignOffClock | null> {
  if (s.state !== 'PENDING' || s.stepStartedAt === null) return null;
  const calendar = await calendarOf(db, s.calendarId);
  const startedMs = s.stepStartedAt.getTime();
  const [remind, escalate] = signOffRungInstants(rungsOf('SIGNOFF'), startedMs, calendar).map(
    ({ atMs }) => calendar.dayOf(atMs),
  );
  const today = calendar.dayOf(nowMs);
  return {
    today,
    waitingWorkingDays: calendar.workingDaysBetween(calendar.dayOf(startedMs), today),
    remindOn: remind ?? null,
    escalateOn: escalate ?? null,
  };
}

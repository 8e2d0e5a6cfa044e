import {
  collectItems,
  newestCalendar,
  queueDigests,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { digestSlots } from '../reminder/slots';

/**
 * A line in the next digest of each person, outside any campaign: it goes by the bureau's newest calendar. A bureau
 * without one has no campaign yet and nobody to wait for.
 */
export async function tellPeople(
  scope: TransactionScope,
  bureauId: string,
  notice: {
    readonly topic: string;
    readonly subjectKind: string;
    readonly subjectId: string;
    readonly recipientIds: readonly string[];
    readonly facts: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const calendarId = await newestCalendar(scope, bureauId);
  if (calendarId === null || notice.recipientIds.length === 0) return;
  await collectItems(
    scope,
    notice.topic,
    `SELECT p.id AS recipient_id, $2::text AS subject_kind, $3::uuid AS subject_id, NULL::uuid AS campaign_id, $4::jsonb AS facts
     FROM unnest($1::uuid[]) p(id)`,
    [notice.recipientIds, notice.subjectKind, notice.subjectId, JSON.stringify(notice.facts)],
  );
  const calendar = await calendarOf(scope, calendarId);
  await queueDigests(scope, {
    slots: digestSlots(calendar, scope.now.getTime()),
    at: scope.now,
    calendarId,
    bureauId,
  });
}

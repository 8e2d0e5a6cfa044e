import {
  collectItems,
  queueDigests,
  type ExtensionRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { digestSlots } from '../reminder/slots';

export type ExtensionNews = 'asked' | 'approved' | 'rejected' | 'lapsed';

/** Collects one line about a request for people; whoever called sends the digests. */
export async function collectExtensionNews(
  scope: TransactionScope,
  e: Pick<ExtensionRow, 'id' | 'no' | 'taskId' | 'campaignId'>,
  news: ExtensionNews,
  personIds: readonly string[],
  date?: string,
): Promise<void> {
  if (personIds.length === 0) return;
  await collectItems(
    scope,
    'EXTENSION',
    `SELECT x AS recipient_id, 'SCHOOL_TASK' AS subject_kind, $2::uuid AS subject_id, $3::uuid AS campaign_id,
       jsonb_build_object('news', $4::text, 'no', $5::text, 'date', $6::text, 'extensionId', $7::text) AS facts FROM unnest($1::uuid[]) x`,
    [personIds, e.taskId, e.campaignId, news, e.no, date ?? null, e.id],
  );
}

/** The same, and the digests with it. */
export async function tellExtensionNews(
  scope: TransactionScope,
  e: ExtensionRow,
  news: ExtensionNews,
  personIds: readonly string[],
  date?: string,
): Promise<void> {
  await collectExtensionNews(scope, e, news, personIds, date);
  if (personIds.length === 0) return;
  const calendar = await calendarOf(scope, e.calendarId);
  await queueDigests(scope, {
    slots: digestSlots(calendar, scope.now.getTime()),
    at: scope.now,
    calendarId: e.calendarId,
    bureauId: e.bureauId,
  });
}

import { randomUUID } from 'node:crypto';
import { isQuiet } from '@app/domain';
import { t, type MessageKey } from '@app/messages';
import {
  claimDigests,
  deliverToInbox,
  deliveryGateOpen,
  digestItems,
  dueDigestCalendars,
  fanOutDigests,
  requeueStaleDigests,
  putAwayDigests,
  type DigestItemRow,
  type LineSubject,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { CALENDAR_PAPER } from '../calendar/tell-publishers';
import type { Deps } from '../composition/deps';
import { digestSlots } from './slots';

const BATCH = 100;
/** A killed worker's batch comes back after this long. */
const LEASE_MS = 30_000;

/** One line of a digest in words. */
export function digestLine(item: DigestItemRow): string {
  const offset = item.facts['offset'];
  const common = {
    campaign: item.campaignTitle ?? '',
    title: item.subjectTitle ?? String(item.facts['title'] ?? ''),
    unit: item.unitName ?? '',
    phase: String(item.facts['phaseNo'] ?? ''),
    count: String(item.facts['count'] ?? ''),
    principal: String(item.facts['principal'] ?? ''),
    delegate: String(item.facts['delegate'] ?? ''),
    from: String(item.facts['from'] ?? ''),
    to: String(item.facts['to'] ?? ''),
    date: String(item.facts['date'] ?? ''),
    year: String(item.facts['year'] ?? ''),
    days: typeof offset === 'number' ? String(Math.abs(offset)) : '',
  };
  return t(keyOf(item, typeof offset === 'number' ? offset : 0), common);
}

const isTerms = (item: DigestItemRow): boolean => item.facts['kind'] === 'TERMS';

/** What a line leads to: a paper of a calendar is found by its kind and its year. */
function subjectOf(item: DigestItemRow): LineSubject {
  const { subjectKind, subjectId: id, campaignId } = item;
  const year = item.facts['year'];
  return {
    kind: subjectKind === 'CALENDAR_YEAR' && isTerms(item) ? 'TERM_TABLE' : subjectKind,
    id,
    campaignId,
    year: typeof year === 'number' ? year : null,
  };
}

function keyOf(item: DigestItemRow, offset: number): MessageKey {
  if (item.topic === 'LAUNCH') return 'digest.launch';
  if (item.topic === 'GATE') return 'digest.gate';
  if (item.topic === 'WRAP_UP') return 'digest.wrap-up';
  if (item.topic === 'SIGNOFF') return 'digest.sign-off';
  if (item.topic === 'SIGNER_LEFT') return 'digest.signer-left';
  if (item.topic === 'ASSIGNEE_LEFT') return 'digest.assignee-left';
  if (item.topic === 'DELEGATION_GIVEN') return 'digest.delegation.given';
  if (item.topic === 'DELEGATION_REVOKED') return 'digest.delegation.revoked';
  if (item.topic === 'AMENDED') return 'digest.amended';
  if (item.topic === 'CALENDAR') return isTerms(item) ? 'digest.school-year' : 'digest.calendar';
  if (item.topic === CALENDAR_PAPER)
    return isTerms(item) ? 'digest.paper.school-year' : 'digest.paper.calendar';
  if (item.topic === 'EXTENSION') return extensionKey(item.facts['news']);
  if (item.ladder === 'REVIEW') return offset > 0 ? 'digest.review.late' : 'digest.review';
  if (item.ladder === 'COHORT') return offset > 0 ? 'digest.cohort.late' : 'digest.cohort';
  return offset > 0 ? 'digest.task.late' : offset === 0 ? 'digest.task.today' : 'digest.task';
}

function extensionKey(news: unknown): MessageKey {
  if (news === 'approved') return 'digest.extension.approved';
  if (news === 'rejected') return 'digest.extension.rejected';
  return news === 'lapsed' ? 'digest.extension.lapsed' : 'digest.extension';
}

/** Sends what is due into the in-app inbox; the digest's id is the message's, so a repeat changes nothing. */
export class DeliverDigests {
  constructor(private readonly deps: Deps) {}

  /** @returns digests settled: delivered, or put away because nothing was left to say */
  async execute(): Promise<number> {
    return this.deps.commands.transact(async (scope) => {
      if (!(await deliveryGateOpen(scope))) return 0;
      const awakeCalendarIds = await this.awakeCalendars(scope);
      const token = randomUUID();
      const digests = await claimDigests(scope, {
        token,
        at: scope.now,
        limit: BATCH,
        leaseMs: LEASE_MS,
        awakeCalendarIds,
      });
      if (digests.length === 0) return 0;
      const items = await digestItems(
        scope,
        digests.map((d) => d.id),
      );
      const messages = digests.flatMap((d) => {
        const own = items.filter((i) => i.digestId === d.id);
        const lines = own.map(digestLine);
        const subjects = own.map(subjectOf);
        const title = t('digest.title', { count: String(lines.length) });
        const { id, recipientId, slotAt } = d;
        return lines.length === 0 ? [] : [{ id, recipientId, slotAt, title, lines, subjects }];
      });
      const told = new Set(messages.map(({ id }) => id));
      await putAwayDigests(
        scope,
        digests.flatMap(({ id }) => (told.has(id) ? [] : [id])),
        token,
      );
      await deliverToInbox(scope, messages, token, scope.now);
      await fanOutDigests(
        scope,
        messages.map((m) => m.id),
        scope.now,
      );
      return digests.length;
    });
  }

  /**
   * The calendars by which something may go out now. A digest whose day went by while nothing was delivered joins the
   * next one, so that a person still gets one a day.
   */
  private async awakeCalendars(scope: TransactionScope): Promise<readonly string[]> {
    const awake: string[] = [];
    const nowMs = scope.now.getTime();
    for (const { calendarId, bureauId } of await dueDigestCalendars(scope, scope.now)) {
      const calendar = await calendarOf(scope, calendarId);
      const quiet = isQuiet(nowMs, calendar);
      if (!quiet) awake.push(calendarId);
      await requeueStaleDigests(scope, {
        slots: digestSlots(calendar, nowMs),
        at: scope.now,
        calendarId,
        bureauId,
        dayStartsAt: new Date(calendar.startOf(calendar.dayOf(nowMs))),
        quiet,
      });
    }
    return awake;
  }
}

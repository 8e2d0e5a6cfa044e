import { collectItems, queueDigests, type PhaseRow, type TransactionScope } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { digestSlots } from './slots';

/** One line per school in the digests of its officer and its head: so many new duties of this phase. */
export async function queueLaunchNotices(
  scope: TransactionScope,
  phase: PhaseRow,
  cohortIds: readonly string[],
  /** only these schools; null = all of the cohorts */
  schoolIds: readonly string[] | null = null,
): Promise<void> {
  const calendar = await calendarOf(scope, phase.calendarId);
  const day = calendar.dayOf(scope.now.getTime());
  const told = await collectItems(
    scope,
    'LAUNCH',
    `SELECT h.person_id AS recipient_id, 'PHASE' AS subject_kind, t.phase_id AS subject_id, t.campaign_id,
       jsonb_build_object('phaseNo', t.phase_no, 'count', count(*), 'schoolId', t.school_id) AS facts
     FROM school_task t JOIN duty_holder h ON h.unit_id = t.school_id AND h.code IN ('SAF', 'PRIN')
       AND h.valid_from <= $2::date AND (h.valid_to IS NULL OR h.valid_to >= $2::date)
     WHERE t.cohort_id = ANY($1::uuid[]) AND ($3::uuid[] IS NULL OR t.school_id = ANY($3)) GROUP BY h.person_id, t.phase_id, t.campaign_id, t.phase_no, t.school_id`,
    [cohortIds, day, schoolIds],
  );
  if (told === 0) return;
  await queueDigests(scope, {
    slots: digestSlots(calendar, scope.now.getTime()),
    at: scope.now,
    calendarId: phase.calendarId,
    bureauId: phase.bureauId,
  });
}

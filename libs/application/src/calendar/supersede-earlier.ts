import { calendarYearMachine } from '@app/domain';
import { revisionsOf, type RevisionRow, type TransactionScope } from '@app/persistence';
import { performAction } from '../pipeline/action-runner';
import { yearSubject } from './enter-revision';

/** What was published for the same year before gives way; its paper stays. */
export async function supersedeEarlier(scope: TransactionScope, r: RevisionRow): Promise<void> {
  const earlier = (await revisionsOf(scope, r.calendarId, r.kind)).filter(
    (x) => x.year === r.year && x.id !== r.id && x.state === 'PUBLISHED',
  );
  for (const old of earlier)
    await performAction(scope, calendarYearMachine, {
      action: 'supersede',
      actor: { kind: 'system', bureauId: r.bureauId },
      subject: yearSubject(old),
      facts: { enteredBy: null, findings: 0 },
    });
}

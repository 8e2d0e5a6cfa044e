import { PUBLISHING_CODES } from '@app/domain';
import { holdersInBureau, type RevisionKind, type TransactionScope } from '@app/persistence';
import { tellPeople } from '../delegation/tell-people';
import { localDay } from '../organisation/local-day';

/** A digest drops the line when the paper is no draft any more: what was published asks nobody. */
export const CALENDAR_PAPER = 'CALENDAR_PAPER';

/** Whoever may publish a paper hears that it waits; who entered it last does not, for he may not. */
export async function tellPublishers(
  scope: TransactionScope,
  paper: {
    readonly id: string;
    readonly bureauId: string;
    readonly kind: RevisionKind;
    readonly year: number;
    readonly enteredBy: string;
  },
): Promise<void> {
  const { id, bureauId, kind, year, enteredBy } = paper;
  const holders = await holdersInBureau(scope, bureauId, PUBLISHING_CODES, localDay(scope.now));
  await tellPeople(scope, bureauId, {
    topic: CALENDAR_PAPER,
    subjectKind: 'CALENDAR_YEAR',
    subjectId: id,
    recipientIds: holders.filter((personId) => personId !== enteredBy),
    facts: { kind, year },
  });
}

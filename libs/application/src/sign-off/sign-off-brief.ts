import type { PersonActor } from '@app/domain';
import { stepsOf, type ListContext, type Queryable, type SignOffRow } from '@app/persistence';
import { signedAs } from '../delegation/signed-as';
import { plain } from '../query/plain';
import { signOffClock } from './sign-off-clock';

/** Sign-offs as lists show them: who must sign now, since when, and what the reader himself decided. */
export async function signOffBriefs(
  db: Queryable,
  rows: readonly Omit<SignOffRow, 'steps'>[],
  actor: PersonActor,
  context: Pick<ListContext, 'now'>,
): Promise<readonly unknown[]> {
  const steps = await stepsOf(
    db,
    rows.map((s) => s.id),
  );
  return Promise.all(
    rows.map(async (s) => {
      const own = steps.filter((x) => x.signOffId === s.id);
      const waiting = own.filter(
        (x) => s.state === 'PENDING' && x.no === s.currentNo && x.decision === null,
      );
      const mine = own.findLast(
        (x) =>
          [x.signerId, x.delegateOf].includes(actor.personId) &&
          x.decision !== null &&
          x.decision !== 'SKIPPED',
      );
      return plain({
        id: s.id,
        no: s.no,
        title: s.title,
        purpose: s.purpose,
        state: s.state,
        campaignId: s.campaignId,
        campaignTitle: s.campaignTitle,
        subjectId: s.subjectId,
        hash: s.contentHash,
        authorName: s.authorName,
        createdAt: s.createdAt,
        waitingSince: waiting.length > 0 ? s.stepStartedAt : null,
        waitingFor: waiting.map((x) => x.signerName),
        clock: await signOffClock(db, s, context.now.getTime()),
        mine: mine
          ? {
              decision: mine.decision,
              decidedAt: mine.decidedAt,
              opinion: mine.opinion,
              hash: mine.hash,
              signedAs: signedAs(mine.signerName, mine.delegateOfName),
            }
          : null,
      });
    }),
  );
}

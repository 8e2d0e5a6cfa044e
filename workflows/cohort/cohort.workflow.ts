import { continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { CohortInput } from '@app/contracts';
import { runClock } from '../shared/clock-loop';
import { openInbox } from '../shared/inbox';
import { READ, WRITE } from '../shared/retry';
import type { CohortReadActivities, CohortWriteActivities } from './cohort.activities';
import {
  cohortChangedSignal,
  cohortRunNowUpdate,
  cohortSnapshotQuery,
  type CohortClock,
  type CohortSnapshot,
} from './cohort.contract';
import { upgradeCohortInput } from './cohort.state';

const read = proxyActivities<CohortReadActivities>(READ);
const write = proxyActivities<CohortWriteActivities>(WRITE);

/** A cohort of at most 500 schools: fires the ladders of its tasks and its own, starts the town review. */
export async function cohortWorkflow(input: CohortInput): Promise<void> {
  const ref = upgradeCohortInput(input);
  // handlers before the first await: a signal may arrive with the first task
  const inbox = openInbox(cohortChangedSignal, input.lastSeq);
  let seen: CohortClock | null = null;
  const snapshot = (): CohortSnapshot => ({ ...ref, clock: seen, lastSeq: inbox.lastSeq() });
  setHandler(cohortSnapshotQuery, snapshot);
  setHandler(cohortRunNowUpdate, () => {
    inbox.poke();
    return snapshot();
  });
  await runClock({
    inbox,
    load: () => read.loadCohortClock(ref),
    act: (_step, command) => write.runCohortScan({ ...ref, ...command }),
    rollOver: (lastSeq) => continueAsNew<typeof cohortWorkflow>({ v: 1, ...ref, lastSeq }),
    observe: (clock) => {
      seen = clock;
    },
  });
}

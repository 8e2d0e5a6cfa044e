import { continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { PhaseInput } from '@app/contracts';
import { runClock } from '../shared/clock-loop';
import { openInbox } from '../shared/inbox';
import { READ, WRITE } from '../shared/retry';
import type { PhaseReadActivities, PhaseWriteActivities } from './phase.activities';
import {
  phaseChangedSignal,
  phaseRunNowUpdate,
  phaseSnapshotQuery,
  type PhaseClock,
  type PhaseSnapshot,
} from './phase.contract';
import { upgradePhaseInput } from './phase.state';

const read = proxyActivities<PhaseReadActivities>(READ);
const write = proxyActivities<PhaseWriteActivities>(WRITE);

/** A phase: starts on its day, hands out the tasks, reminds of the gate, settles what a closed gate leaves. */
export async function phaseWorkflow(input: PhaseInput): Promise<void> {
  const ref = upgradePhaseInput(input);
  // handlers before the first await: a signal may arrive with the first task
  const inbox = openInbox(phaseChangedSignal, input.lastSeq);
  let seen: PhaseClock | null = null;
  const snapshot = (): PhaseSnapshot => ({ ...ref, clock: seen, lastSeq: inbox.lastSeq() });
  setHandler(phaseSnapshotQuery, snapshot);
  setHandler(phaseRunNowUpdate, () => {
    inbox.poke();
    return snapshot();
  });
  await runClock({
    inbox,
    load: () => read.loadPhaseClock(ref),
    act: (step, command) => write[step]({ ...ref, ...command }),
    rollOver: (lastSeq) => continueAsNew<typeof phaseWorkflow>({ v: 1, ...ref, lastSeq }),
    observe: (clock) => {
      seen = clock;
    },
  });
}

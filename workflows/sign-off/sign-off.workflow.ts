import { continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { SignOffInput } from '@app/contracts';
import { runClock } from '../shared/clock-loop';
import { openInbox } from '../shared/inbox';
import { READ, WRITE } from '../shared/retry';
import type { SignOffReadActivities, SignOffWriteActivities } from './sign-off.activities';
import {
  signOffChangedSignal,
  signOffRunNowUpdate,
  signOffSnapshotQuery,
  type SignOffClock,
  type SignOffSnapshot,
} from './sign-off.contract';
import { upgradeSignOffInput } from './sign-off.state';

const read = proxyActivities<SignOffReadActivities>(READ);
const write = proxyActivities<SignOffWriteActivities>(WRITE);

/** A sign-off: reminds the signer, then his superior. Decisions are made in the database; no step approves itself. */
export async function signOffWorkflow(input: SignOffInput): Promise<void> {
  const ref = upgradeSignOffInput(input);
  // handlers before the first await: a signal may arrive with the first task
  const inbox = openInbox(signOffChangedSignal, input.lastSeq);
  let seen: SignOffClock | null = null;
  const snapshot = (): SignOffSnapshot => ({ ...ref, clock: seen, lastSeq: inbox.lastSeq() });
  setHandler(signOffSnapshotQuery, snapshot);
  setHandler(signOffRunNowUpdate, () => {
    inbox.poke();
    return snapshot();
  });
  await runClock({
    inbox,
    load: () => read.loadSignOffClock(ref),
    act: (_step, command) => write.runSignOffStep({ ...ref, ...command }),
    rollOver: (lastSeq) => continueAsNew<typeof signOffWorkflow>({ v: 1, ...ref, lastSeq }),
    observe: (clock) => {
      seen = clock;
    },
  });
}

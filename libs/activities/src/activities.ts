import { Context } from '@temporalio/activity';
import type { Application } from '@app/application';
import type { CampaignActivities, CampaignCommand } from '@workflows/campaign/campaign.activities';
import type { CohortActivities, CohortCommand } from '@workflows/cohort/cohort.activities';
import type { PhaseActivities, PhaseCommand } from '@workflows/phase/phase.activities';
import type { SignOffActivities, SignOffCommand } from '@workflows/sign-off/sign-off.activities';

const beat = (detail: number): void => Context.current().heartbeat(detail);

/** Long steps heartbeat by themselves; this keeps short ones alive while they wait for a lock. */
async function beating<T>(work: Promise<T>): Promise<T> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), 3_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

export function campaignActivities({ clocks }: Application): CampaignActivities {
  const step =
    (name: 'planCampaign' | 'startCampaign' | 'remindWrapUp') => (command: CampaignCommand) =>
      beating(clocks.campaign.step(command, name, command.commandId));
  return {
    loadCampaignClock: (ref) => clocks.campaign.load(ref),
    planCampaign: step('planCampaign'),
    startCampaign: step('startCampaign'),
    remindWrapUp: step('remindWrapUp'),
  };
}

export function phaseActivities({ clocks }: Application): PhaseActivities {
  return {
    loadPhaseClock: (ref) => clocks.phase.load(ref),
    startPhase: (command: PhaseCommand) => beating(clocks.phase.start(command, command.commandId)),
    fanOutPhase: (command: PhaseCommand) => beating(clocks.phase.fanOut(command, beat)),
    remindGate: (command: PhaseCommand) =>
      beating(clocks.phase.remindGate(command, command.commandId)),
    settlePhase: (command: PhaseCommand) =>
      beating(clocks.phase.settle(command, command.commandId)),
  };
}

export function cohortActivities({ clocks }: Application): CohortActivities {
  return {
    loadCohortClock: (ref) => clocks.cohort.load(ref),
    runCohortScan: (command: CohortCommand) =>
      beating(clocks.cohort.scan(command, command.upToMs, command.commandId, beat)),
  };
}

export function signOffActivities({ clocks }: Application): SignOffActivities {
  return {
    loadSignOffClock: (ref) => clocks.signOff.load(ref),
    runSignOffStep: (command: SignOffCommand) =>
      beating(clocks.signOff.run(command, command.upToMs, command.commandId)),
  };
}

/**
 * All activities in one map, as the worker registers them.
 * @throws Error when two features claim one name
 */
export function allActivities(
  app: Application,
): Readonly<Record<string, (...args: never[]) => Promise<unknown>>> {
  const sets = [
    campaignActivities(app),
    phaseActivities(app),
    cohortActivities(app),
    signOffActivities(app),
  ];
  const names = sets.flatMap((set) => Object.keys(set));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two activities are called ${twice}`);
  const all: Readonly<Record<string, (...args: never[]) => Promise<unknown>>> = Object.assign(
    {},
    ...sets,
  );
  return all;
}

import { EXIT, wordOrThrow, type Command } from '../command';
import { table } from '../table';

const isWorkflowId = (word: string): boolean => word.includes('/');

/** A campaign with its clocks, or one clock. */
export const describe: Command = {
  name: 'describe',
  usage: '<campaign code | campaign id | workflow id> [--live]',
  help: 'what stands where, what comes next, and what each clock waits for',
  examples: ['describe CS-2027-01', 'describe CS-2027-01 --live', 'describe cohort/<id>'],
  options: { live: { type: 'boolean' } },
  run: async (context, args) => {
    const name = wordOrThrow(args, 0, 'code or id');
    if (isWorkflowId(name)) {
      const snapshot = await context.clocks().snapshot(name);
      return { data: snapshot, lines: [JSON.stringify(snapshot, null, 2)] };
    }
    const pictures = await context.runtime().app.operate.describe.execute(name);
    const live: Record<string, unknown> = {};
    if (args.flag('live')) {
      for (const id of pictures.flatMap((p) => p.clocks)) {
        context.progress(id);
        live[id] = await context
          .clocks()
          .snapshot(id)
          .catch((error: unknown) => ({
            error: error instanceof Error ? error.message : 'silent',
          }));
      }
    }
    const lines = pictures.flatMap((p) => [
      `${p.campaign.code}  ${p.campaign.title}  ${p.campaign.state}${p.campaign.suspendedSince ? `, suspended since ${p.campaign.suspendedSince.toISOString()}` : ''}`,
      'phases',
      ...table(p.phases, [
        'no',
        'state',
        'startAt',
        'endAt',
        'openDuties',
        'allDuties',
        'cohorts',
        'nextActionAt',
        'gateReadyAt',
        'workflowState',
      ]),
      ...(p.cohorts.length > 0 ? ['open cohorts'] : []),
      ...table(p.cohorts, [
        'phaseNo',
        'group',
        'state',
        'openDuties',
        'atSchool',
        'atTown',
        'atBureau',
        'nextActionAt',
        'workflowState',
        'workflowId',
      ]),
      ...(p.signOffs.length > 0 ? ['sign-offs'] : []),
      ...table(p.signOffs, [
        'purpose',
        'state',
        'step',
        'waitsFor',
        'since',
        'nextActionAt',
        'workflowState',
        'workflowId',
      ]),
      ...(p.messages.length > 0 ? ['messages on their way'] : []),
      ...table(p.messages, ['id', 'ageSeconds', 'kind', 'workflowId', 'attempts', 'lastError']),
      ...Object.entries(live).map(([id, snapshot]) => `${id} ${JSON.stringify(snapshot)}`),
    ]);
    return { code: EXIT.ok, data: { campaigns: pictures, live }, lines };
  },
};

import { randomUUID } from 'node:crypto';
import { SUPPORT_TYPES } from '@app/contracts';
import { checkPlan, createRuntime, type DraftEdit, type Runtime } from '@app/application';
import type { PersonActor } from '@app/domain';
import { campaignOrThrow, campaignPlan, insertPeople, insertUnits } from '@app/persistence';
import { personActor } from '../../../tools/seed/person-actor';
import { signAll } from '../../../test/builders/campaign';

/** The day that begins when the calendar is made: a working day inside the years the calendar knows. */
const TODAY = '2026-06-15';
const ENDS = '2026-11-30';
const GROUP_SCHOOLS = 100;
export const PHASES = 4;
/** What each school owes in each phase, tasks and deliverables together. */
export const DUTIES_PER_PHASE = 30;
/** Three working weeks of due dates, so that counters have more than one day. */
const DUE_DATES = 5;

const TYPES = ['PRIMARY', 'PRIMARY', 'KINDERGARTEN', 'JUNIOR', 'NINE_YEAR'] as const;

export interface Prepared {
  readonly campaignId: string;
  readonly schools: number;
}

/**
 * A district with as many generated schools as asked, in groups of 100, and a signed campaign for exactly these,
 * whose four phases all begin today. Everything by the product's own repositories and use cases; only `issue` is left.
 * @param password of the district's people, for who wants to sign in
 */
export async function prepareLaunch(
  databaseUrl: string,
  schools: number,
  password: string = randomUUID(),
): Promise<Prepared> {
  const runtime = createRuntime({ databaseUrl, poolSize: 4, name: 'gongjian-bench-roster' });
  try {
    await runtime.app.organisation.installDistrict.execute('district-a', password);
    const office = await personActor(runtime, 'off1');
    const groupIds = await insertRoster(runtime, office, schools);
    const { calendarId } = await runtime.app.calendar.create.execute({
      actor: office,
      code: 'BENCH',
      title: 'bench',
      packIds: ['cn-workdays-2026'],
      epochOn: TODAY,
    });
    const { campaignId } = await runtime.app.campaign.createDraft.execute({
      actor: office,
      templateId: 'campus-safety-three-year',
      calendarId,
      docPrefix: 'B',
      y0: 2026,
    });
    const edit = async (change: DraftEdit): Promise<void> => {
      await runtime.app.campaign.edit.execute({ actor: office, campaignId, edit: change });
    };
    await rewritePlan(runtime, campaignId, groupIds, edit);
    await explainFindings(runtime, campaignId, edit);
    await runtime.app.campaign.submit.execute({ actor: office, campaignId });
    const { signOffId } = await campaignOrThrow(runtime.database, campaignId, null);
    await signAll(
      { ...runtime, as: (login: string) => personActor(runtime, login) },
      signOffId ?? '',
    );
    return { campaignId, schools };
  } finally {
    await runtime.close();
  }
}

/** Groups, schools, and two people for each school: its safety officer and its head. */
async function insertRoster(
  runtime: Runtime,
  office: PersonActor,
  schools: number,
): Promise<readonly string[]> {
  const { bureauId } = office;
  const base = { sectionKey: null, isSafetyOffice: false, reviewUnitId: null };
  const groups = Array.from({ length: Math.ceil(schools / GROUP_SCHOOLS) }, (_, i) => ({
    ...base,
    id: randomUUID(),
    kind: 'TOWN_CENTER',
    code: `BG-${i + 1}`,
    name: `Group ${i + 1}`,
    parentId: bureauId,
  }));
  const units = Array.from({ length: schools }, (_, i) => ({
    ...base,
    id: randomUUID(),
    kind: 'SCHOOL',
    code: `B${String(i + 1).padStart(6, '0')}`,
    name: `School ${i + 1}`,
    parentId: groups[Math.floor(i / GROUP_SCHOOLS)]?.id ?? bureauId,
  }));
  const people = units.flatMap(({ id, code }) =>
    ['SAF', 'PRIN'].map((role) => ({
      id: randomUUID(),
      unitId: id,
      name: `${role} ${code}`,
      post: role,
      login: `${role}-${code}`.toLowerCase(),
      role,
      grantUnitId: id,
      headOf: role === 'PRIN' ? id : null,
    })),
  );
  await runtime.app.deps.commands.transact(async (scope) => {
    await insertUnits(scope, {
      bureauId,
      units: [...groups, ...units],
      profiles: units.map(({ id }, i) => ({
        unitId: id,
        schoolType: TYPES[i % TYPES.length] ?? 'PRIMARY',
        ownership: 'PUBLIC',
        boarding: 'NONE',
        flags: [],
        pupils: 500,
        boarders: 0,
        staff: 40,
      })),
      validFrom: '2020-01-01',
      at: scope.now,
    });
    await insertPeople(scope, {
      bureauId,
      people,
      // nobody signs in here
      passwordHash: 'none',
      isDemo: true,
      validFrom: '2020-01-01',
      at: scope.now,
      requestedBy: office.personId,
      approvedBy: bureauId,
    });
  });
  return groups.map(({ id }) => id);
}

/** T1's phases and deliverables; its tasks give way to as many as make the duties of each phase thirty. */
async function rewritePlan(
  runtime: Runtime,
  campaignId: string,
  groups: readonly string[],
  edit: (change: DraftEdit) => Promise<void>,
): Promise<void> {
  const plan = await campaignPlan(runtime.database, campaignId);
  const form = plan.tasks[0]?.phases[0]?.formSpec;
  if (!form) throw new Error('the template has no task to take a form from');
  const sections = [...new Set(plan.tasks.flatMap((task) => task.leadUnitIds))];
  await edit({
    kind: 'header',
    header: { startOn: TODAY, endOn: ENDS, scope: { schoolTypes: [], groups } },
  });
  await edit({
    kind: 'addBasis',
    basis: { issuer: 'superior', title: 'notice', docNumber: 'B-1', issuedOn: '2026-01-05' },
  });
  for (const phase of plan.phases) {
    // the gates of T1 name tasks that are not here; nothing in a launch looks at a gate
    const changed = { ...phase, startOn: TODAY, endOn: ENDS, gateSpec: [] };
    await edit({ kind: 'updatePhase', phaseId: phase.id, phase: changed });
  }
  for (const task of plan.tasks) await edit({ kind: 'removeTask', taskId: task.id });
  for (let no = 1; no <= DUTIES_PER_PHASE; no += 1) {
    const open = plan.phases.filter(
      ({ id }) => no + plan.deliverables.filter((d) => d.phaseId === id).length <= DUTIES_PER_PHASE,
    );
    if (open.length === 0) continue;
    await edit({
      kind: 'addTask',
      task: {
        no,
        planNo: String(no),
        title: `Task ${no}`,
        requirement: '',
        scope: null,
        evidencePolicy: 'OPTIONAL',
        evidenceReason: null,
        // one to three sections lead, as in T1
        leadUnitIds: Array.from(
          { length: 1 + (no % 3) },
          (_, i) => sections[(no + i) % sections.length] ?? '',
        ),
        supportTypes: SUPPORT_TYPES,
        phases: open.map(({ id }) => ({
          phaseId: id,
          requirement: '',
          due: { kind: 'PHASE_OFFSET', anchor: 'END', workingDays: -3 * (no % DUE_DATES) },
          formSpec: form,
          reviewLevels: 1,
        })),
      },
    });
  }
}

async function explainFindings(
  runtime: Runtime,
  campaignId: string,
  edit: (change: DraftEdit) => Promise<void>,
): Promise<void> {
  const campaign = await campaignOrThrow(runtime.database, campaignId, null);
  const findings = await checkPlan(runtime.database, campaign, Date.now());
  const errors = findings.filter(({ severity }) => severity === 'BLOCKING');
  if (errors.length > 0)
    throw new Error(`the plan is not sound: ${errors.map(({ key }) => key).join(', ')}`);
  for (const { key, severity } of findings)
    if (severity === 'WARNING') await edit({ kind: 'explain', key, text: 'confirmed' });
}

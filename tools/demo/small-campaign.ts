import { setTimeout as delay } from 'node:timers/promises';
import { t } from '@app/messages';
import { field, list, Person, text } from './client';

/** Everybody a plan of the demo template asks for a signature, in the order of the chain. */
export const SIGNERS = [
  'head-office',
  'head-safety',
  'head-education',
  'head-supervision',
  'head-discipline',
  'head-personnel',
  'head-edtech',
  'head-project',
  'head-funding',
  'head-approval',
  'dep1',
  'dep2',
  'chief',
] as const;
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const LIMIT_MS = 120_000;

/** People of the demo district, signed in once. */
export type People = (login: string) => Promise<Person>;

export interface SmallCampaign {
  readonly campaignId: string;
  readonly as: People;
  /** the open task of a school, by the school's code and the key of the task */
  taskOf(schoolCode: string, taskKey: string): Promise<string>;
}

/** Days from today in Beijing. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + SHANGHAI_MS + days * DAY_MS).toISOString().slice(0, 10);

/** Everybody who may come, each signed in when he is first asked for. */
export function peopleOf(base: string, password: string): People {
  const people = new Map<string, Person>();
  return async (login) => {
    const known = people.get(login) ?? (await Person.signIn(base, login, password));
    people.set(login, known);
    return known;
  };
}

/** When a plan begins (the demo template on a day, the three-year campaign in June of a year), and what differs. */
export type SmallPlan = ({ readonly startsOn: string } | { readonly threeYearsFrom: number }) & {
  /** absent = the calendar of the demo district */
  readonly calendarId?: string;
  /** changes the draft before it is checked and sent */
  readonly change?: (office: Person, campaignId: string) => Promise<void>;
};

/** A plan for the primary schools of the first town, sent to be signed. */
export async function submitSmallPlan(
  as: People,
  options: SmallPlan,
): Promise<{ readonly campaignId: string; readonly signOffId: string }> {
  const office = await as('off1');
  const calendar = (await office.all('/calendars')).find((c) => field(c, 'code') === 'CN');
  const group = (await office.all('/units?kind=TOWN_CENTER')).find(
    (u) => text(u, 'code') === 'G-1',
  );
  const draft = await office.must('POST', '/campaigns', {
    ...('startsOn' in options
      ? { templateId: 'demo-four-phase', anchorOn: options.startsOn }
      : { templateId: 'campus-safety-three-year', y0: options.threeYearsFrom }),
    calendarId: options.calendarId ?? text(calendar, 'id'),
    docPrefix: t('demo.prefix'),
  });
  const campaignId = text(draft, 'campaignId');
  const path = `/campaigns/${campaignId}`;
  await office.must('PATCH', path, {
    scope: { schoolTypes: ['PRIMARY'], groups: [text(group, 'id')] },
  });
  await office.must('POST', `${path}/basis`, {
    issuer: t('demo.issuer'),
    title: t('demo.basis'),
    docNumber: 'A-1',
    issuedOn: '2026-01-05',
  });
  await options.change?.(office, campaignId);
  for (const finding of list(await office.get(`${path}/findings`), 'findings')) {
    if (field(finding, 'severity') !== 'WARNING') continue;
    const explanation = { key: text(finding, 'key'), text: t('demo.explained') };
    await office.must('POST', `${path}/explanations`, explanation);
  }
  await office.must('POST', `${path}/submit`, {});
  return { campaignId, signOffId: text(await office.get(path), 'signOffId') };
}

/** A signed, issued and launched campaign for the primary schools of the first town, in real time over the public API. */
export async function launchSmallCampaign(
  base: string,
  password: string,
  options: SmallPlan,
): Promise<SmallCampaign> {
  const as = peopleOf(base, password);
  const { campaignId, signOffId } = await submitSmallPlan(as, options);
  const office = await as('off1');
  const path = `/campaigns/${campaignId}`;
  await signEverything(as, signOffId);
  await office.must('POST', `${path}/issue`, {});
  const phases = list(await office.get(path), 'plan', 'phases');
  for (const phase of phases.filter((p) => Number(field(p, 'no')) <= 2))
    await until(
      async () => field(await office.get(`/phases/${text(phase, 'id')}`), 'fannedOutAt') !== null,
    );
  return {
    campaignId,
    as,
    taskOf: async (schoolCode, taskKey) => {
      const school = (await office.all('/units?kind=SCHOOL')).find(
        (u) => text(u, 'code') === schoolCode,
      );
      const tasks = await office.all(
        `/school-tasks?campaignId=${campaignId}&schoolId=${text(school, 'id')}&taskKey=${taskKey}`,
      );
      return text(tasks[0], 'id');
    },
  };
}

/** Which of the two deputies signs a sign-off last: the posts are the same, the ids decide. */
export async function deputyOf(as: People, signOffId: string): Promise<'dep1' | 'dep2'> {
  const steps = list(await (await as('off1')).get(`/sign-offs/${signOffId}`), 'steps');
  const signer = text(steps.at(-1), 'signerId');
  return text(await (await as('dep1')).get('/session'), 'personId') === signer ? 'dep1' : 'dep2';
}

/** Signs step by step. @param before stops when the turn of this person has come */
export async function signEverything(
  as: People,
  signOffId: string,
  before?: (typeof SIGNERS)[number],
): Promise<void> {
  for (let round = 0; round < SIGNERS.length; round += 1) {
    for (const login of SIGNERS.filter((one) => one !== before)) {
      const signer = await as(login);
      const waiting = (await signer.all('/sign-offs?waitingForMe=true')).find(
        (s) => field(s, 'id') === signOffId,
      );
      if (waiting === undefined) continue;
      const seen = { seenHash: text(waiting, 'hash') };
      await signer.sign(`/sign-offs/${signOffId}/sign`, seen);
    }
    const office = await as('off1');
    if (field(await office.get(`/sign-offs/${signOffId}`), 'state') !== 'PENDING') return;
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited two minutes in vain');
    await delay(300);
  }
}

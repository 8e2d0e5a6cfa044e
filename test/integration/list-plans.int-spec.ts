import { LISTS, type ListName } from '@app/application';
import { Client } from 'pg';
import {
  delegationScope,
  evidenceScope,
  extensionScope,
  listStatement,
  ofReadCampaigns,
  personScope,
  quotaPeriodScope,
  schoolTaskScope,
  snapshotScope,
  unitScope,
  vacancyScope,
  type FilterValue,
  type ListScope,
  type ListSpec,
} from '@app/persistence';
import { fillLists } from '../builders/big-lists';
import { createSuite, type Suite } from '../builders/suite';

/**
 * Every filter with every sort, as each kind of reader asks it, on a bureau of 12,000 schools: the plan reads none of the
 * big tables from end to end.
 */
const BIG = [
  'school_task',
  'unit',
  'school_profile',
  'person',
  'role_grant',
  'audit_log',
  'inbox_message',
  'carry_over',
  'extension_request',
  'date_amendment',
  'quota_period',
  'delegation',
  'delivery',
  'meeting',
  'action_item',
  'milestone',
  'snapshot',
  'evidence',
  'evidence_link',
  'stored_file',
];

let suite: Suite;
let bureauId: string;
const sizes = new Map<string, number>();
const samples: Record<string, string> = {};
beforeAll(async () => {
  suite = await createSuite();
  bureauId = (await suite.as('sys')).bureauId;
  const db = suite.database;
  const one = async (name: string, sql: string) => {
    const rows = await db.query<{ id: string }>(sql);
    samples[name] = rows[0]?.id ?? '';
    if (samples[name] === '') throw new Error(`no ${name}`);
  };
  await db.execute(
    `INSERT INTO unit (bureau_id, kind, code, name, parent_id, valid_from, created_at, updated_at)
     SELECT $1, 'TOWN_CENTER', 'T' || i, 'town ' || i, $1, '2020-01-01', now(), now() FROM generate_series(1, 100) i`,
    [bureauId],
  );
  await one('group', "SELECT id FROM unit WHERE code = 'T7'");
  await one('section', "SELECT id FROM unit WHERE code = 'S-EDUCATION'");
  await db.execute(
    `INSERT INTO unit (bureau_id, kind, code, name, parent_id, valid_from, created_at, updated_at)
     SELECT $1, 'SCHOOL', 'P' || i, 'school \u6d4b' || chr(19968 + i % 5000) || chr(19968 + i % 371) || '\u5c0f\u5b66' || i,
       (SELECT id FROM unit WHERE bureau_id = $1 AND code = 'T' || (1 + i % 100)), '2020-01-01', now(), now()
     FROM generate_series(1, 12000) i`,
    [bureauId],
  );
  await db.execute(
    `INSERT INTO school_profile (unit_id, school_type, ownership, boarding, flags, pupils, boarders, staff, campuses, guards_in_house, guards_outsourced, valid_from)
     SELECT id, (ARRAY['PRIMARY','KINDERGARTEN','JUNIOR','SENIOR'])[1 + length(name) % 4], 'PUBLIC', 'NONE', '{}', 1, 0, 1, 1, 0, 0, '2020-01-01' FROM unit WHERE code LIKE 'P%'`,
  );
  await db.execute(
    `INSERT INTO person (bureau_id, unit_id, name, post, created_at, updated_at, disabled_at)
     SELECT $1, u.id, '\u4eba' || chr(19968 + ((i * 37) % 5000)::int) || i, 'post', now(), now() - make_interval(secs => i), CASE WHEN i % 500 = 0 THEN now() END
     FROM (SELECT id, row_number() OVER () AS i FROM unit WHERE code LIKE 'P%') u`,
    [bureauId],
  );
  await db.execute(
    `INSERT INTO role_grant (bureau_id, person_id, code, unit_id, valid_from, state, created_at)
     SELECT bureau_id, id, CASE WHEN random() < 0.5 THEN 'PRIN' ELSE 'SAF' END, unit_id, '2020-01-01', CASE WHEN random() < 0.01 THEN 'REQUESTED' ELSE 'APPROVED' END,
       now() - make_interval(secs => (random() * 1e6)::int) FROM person WHERE post = 'post'`,
  );
  const off = await suite.as('off1');
  const { campaignId } = await suite.app.campaign.createDraft.execute({
    actor: off,
    templateId: 'campus-safety-three-year',
    calendarId: suite.calendarId,
    docPrefix: 'x',
    y0: 2026,
  });
  samples['campaign'] = campaignId;
  await one('phase', 'SELECT id FROM phase ORDER BY no LIMIT 1');
  await one('taskPhase', 'SELECT id FROM task_phase LIMIT 1');
  await db.execute(
    `INSERT INTO cohort (bureau_id, campaign_id, phase_id, group_id, shard_no, review_unit_id, created_at, updated_at)
     SELECT $1, $2, $3, id, 1, id, now(), now() FROM unit WHERE bureau_id = $1 AND kind IN ('TOWN_CENTER','DIRECT_GROUP')`,
    [bureauId, campaignId, samples['phase']],
  );
  await one('cohort', 'SELECT id FROM cohort LIMIT 1');
  // four duties of every school, one in twenty of the section asked for, a few of everything rare
  await db.execute(
    `WITH seeded AS (SELECT set_config('gongjian.rollup', 'seeded', true))
     INSERT INTO school_task (bureau_id, campaign_id, phase_id, phase_no, kind, task_key, task_phase_id, school_id, school_type, group_id, lead_section_ids, cohort_id, clock_cohort_id, state,
       holder, review_levels, original_due_at, current_due_at, due_on, submitted_at, return_count, assignee_id, created_at, updated_at)
     SELECT $1, $2, $3, 1, 'TASK', k::text, $4, u.id, 'PRIMARY', u.parent_id, ARRAY[CASE WHEN (u.i + k) % 20 = 0 THEN $5::uuid ELSE $1 END],
       c.id, c.id, (ARRAY['ASSIGNED','ACKNOWLEDGED','SUBMITTED','ACCEPTED'])[1 + ((u.i + k) % 4)::int], (ARRAY['SCHOOL','SCHOOL','TOWN','TOWN'])[1 + ((u.i + k) % 4)::int], 1, d.at, d.at, d.at::date,
       CASE WHEN (u.i + k) % 4 > 1 THEN now() - make_interval(secs => u.i) END, CASE WHEN u.i % 50 = 0 THEN 1 ELSE 0 END, CASE WHEN u.i % 300 = 0 THEN $1::uuid END, now(), now() - make_interval(secs => u.i * 4 + k)
     FROM (SELECT id, parent_id, row_number() OVER () AS i FROM unit WHERE code LIKE 'P%') u CROSS JOIN generate_series(1, 4) k
     JOIN cohort c ON c.group_id = u.parent_id CROSS JOIN LATERAL (SELECT now() + make_interval(days => ((u.i * 7 + k) % 60)::int - 30) AS at) d, seeded`,
    [bureauId, campaignId, samples['phase'], samples['taskPhase'], samples['section']],
  );
  await db.execute(
    `INSERT INTO inbox_message (id, recipient_id, slot_at, delivered_at, title, lines, read_at)
     SELECT new_id(), id, now(), now() - make_interval(secs => s), 't', '[]', CASE WHEN s < 3 THEN now() END FROM person, generate_series(1, 3) s WHERE post = 'post'`,
  );
  await db.execute(
    `INSERT INTO carry_over (campaign_id, phase_id, subject_kind, subject_id, owner_unit_id, new_due_on, new_due_at, reason, created_at)
     SELECT campaign_id, phase_id, 'SCHOOL_TASK', id, school_id, due_on, current_due_at, 'r', now() FROM school_task WHERE task_key = '1'`,
  );
  await fillLists(db, { bureauId, campaignId, calendarId: suite.calendarId });
  for (let part = 0; part < 3; part += 1)
    await db.execute(
      `SELECT audit_append(now(), (SELECT jsonb_agg(jsonb_build_object('actorId', id, 'action', 'SCHOOL_TASK.' || (length(name) % 40), 'subjectKind', 'PERSON', 'subjectId', id, 'unitId', unit_id, 'bureauId', bureau_id))
       FROM (SELECT * FROM person WHERE post = 'post' ORDER BY id OFFSET $1 LIMIT 4000) p))`,
      [part * 4000],
    );
  await one('school', "SELECT id FROM unit WHERE code = 'P777'");
  await one('person', "SELECT id FROM person WHERE post = 'post' ORDER BY id LIMIT 1");
  await one('task', 'SELECT school_task_id AS id FROM extension_request LIMIT 1');
  const owner = new Client({ connectionString: suite.databases.adminUrl });
  await owner.connect();
  await owner.query('VACUUM ANALYZE');
  const { rows } = await owner.query<{ name: string; n: number }>(
    "SELECT relname AS name, reltuples::int AS n FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  for (const { name, n } of rows) sizes.set(name, n);
  await owner.end();
  for (const table of BIG.filter((b) => b !== 'audit_log'))
    if ((sizes.get(table) ?? 0) < 10_000) throw new Error(`${table} is not big`);
}, 240_000);
afterAll(async () => {
  await suite.drop();
});

const ids: Readonly<Record<string, string>> = {
  campaignId: 'campaign',
  schoolId: 'school',
  groupId: 'group',
  cohortId: 'cohort',
  leadSectionId: 'section',
  waitingUnitId: 'school',
  parentId: 'group',
  unitId: 'school',
  ownerUnitId: 'school',
  phaseId: 'phase',
  targetPhaseId: 'phase',
  taskId: 'task',
  notOf: 'task',
  subjectId: 'cohort',
};
const TEXTS: Readonly<Record<string, string>> = {
  taskKey: '3',
  action: 'SCHOOL_TASK.7',
  rule: 'Q-1',
};
function sampleOf(spec: ListSpec, name: string): FilterValue {
  const filter = spec.filters[name];
  switch (filter?.kind) {
    case 'uuid':
      return samples[ids[name] ?? 'person'] ?? '';
    case 'text':
      return TEXTS[name] ?? '\u5c0f\u5b66777';
    case 'word':
      return filter.values?.[0] ?? '';
    case 'words':
      return [filter.values?.[0] ?? ''];
    case 'int':
      return 1;
    case 'flag':
      return true;
    case 'instant':
      return '2026-09-01T00:00:00Z';
    case undefined:
      throw new Error(`${spec.name} has no filter ${name}`);
  }
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows'?: number;
  readonly Plans?: readonly PlanNode[];
}
/** Partitions of other months are empty: reading nothing from end to end is no fault. */
const isBig = (table: string): boolean =>
  BIG.some((big) => table.startsWith(big)) && (sizes.get(table) ?? 0) > 1_000;
const scans = (node: PlanNode): readonly string[] => [
  ...(node['Node Type'] === 'Seq Scan' && isBig(node['Relation Name'] ?? '')
    ? [node['Relation Name'] ?? '']
    : []),
  ...(node.Plans ?? []).flatMap(scans),
];

async function seqScans(
  spec: ListSpec,
  scope: ListScope,
  filter: Readonly<Record<string, FilterValue>>,
  sort: string,
): Promise<readonly string[]> {
  const context = {
    personId: samples['person'] ?? '',
    bureauId,
    now: new Date(),
    soon: [
      { campaignIds: [samples['campaign'] ?? ''], until: new Date(Date.now() + 3 * 86_400_000) },
    ],
  };
  const query = { filter, sort, limit: 50, after: null };
  const { text, values } = listStatement(spec, scope, query, context, 51);
  const rows = await suite.database.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    values,
  );
  return rows[0]?.['QUERY PLAN'].flatMap((p) => scans(p.Plan)) ?? [];
}

const names: readonly ListName[] = [
  'school-tasks',
  'units',
  'vacancies',
  'people',
  'grants',
  'inbox',
  'audit',
  'carry-overs',
  'extensions',
  'date-amendments',
  'quota-periods',
  'delegations',
  'deliveries',
  'meetings',
  'milestones',
  'snapshots',
  'evidence',
];
it.each(names)(
  '%s',
  async (name) => {
    const { spec } = LISTS[name];
    const group = samples['group'] ?? '';
    const reach = {
      all: false,
      lineSectionIds: [],
      groupIds: [],
      unitIds: [],
      involvedPersonId: null,
    };
    const inTown = { ...reach, groupIds: [group] };
    const inSchool = { ...reach, unitIds: [samples['school'] ?? ''] };
    const inSection = { ...reach, lineSectionIds: [samples['section'] ?? ''] };
    const personId = samples['person'] ?? '';
    const bureau = { reach: { ...reach, all: true }, bureauId, personId };
    const whole: Readonly<Record<string, ListScope>> = {
      'school-tasks': (v) => schoolTaskScope({ ...reach, all: true }, bureauId, v),
      units: unitScope(bureauId, { ...reach, all: true }),
      vacancies: vacancyScope(bureauId),
      people: personScope(bureauId, { ...reach, all: true }),
      grants: (v) => `g.bureau_id = $${v.push(bureauId)}`,
      inbox: (v) => `m.recipient_id = $${v.push(samples['person'])}`,
      audit: (v) => `a.bureau_id = $${v.push(bureauId)}`,
      'carry-overs': (v) =>
        `o.campaign_id = ANY(ARRAY(SELECT c.id FROM campaign c WHERE c.bureau_id = $${v.push(bureauId)}))`,
      extensions: extensionScope({ reach: { ...reach, all: true }, bureauId }),
      'date-amendments': ofReadCampaigns(bureau, 'a'),
      'quota-periods': quotaPeriodScope(bureau, bureau.reach),
      delegations: delegationScope({ bureauId, personId, all: true }),
      deliveries: (v) => `d.bureau_id = $${v.push(bureauId)}`,
      meetings: ofReadCampaigns(bureau, 'm'),
      milestones: ofReadCampaigns(bureau, 'm'),
      snapshots: snapshotScope(bureau),
      evidence: evidenceScope(bureau),
    };
    const narrow: Readonly<Partial<Record<ListName, Readonly<Record<string, ListScope>>>>> = {
      extensions: {
        town: extensionScope({ reach: inTown, bureauId }),
        school: extensionScope({ reach: inSchool, bureauId }),
        section: extensionScope({ reach: inSection, bureauId }),
      },
      'date-amendments': { school: ofReadCampaigns({ ...bureau, reach: inSchool }, 'a') },
      'quota-periods': {
        town: quotaPeriodScope({ ...bureau, reach: inTown }, inTown),
        school: quotaPeriodScope({ ...bureau, reach: inSchool }, inSchool),
      },
      delegations: { own: delegationScope({ bureauId, personId, all: false }) },
      meetings: { town: ofReadCampaigns({ ...bureau, reach: inTown }, 'm') },
      milestones: { town: ofReadCampaigns({ ...bureau, reach: inTown }, 'm') },
      evidence: {
        town: evidenceScope({ ...bureau, reach: inTown }),
        section: evidenceScope({ ...bureau, reach: inSection }),
        school: evidenceScope({ ...bureau, reach: inSchool }),
      },
      snapshots: { town: snapshotScope({ ...bureau, reach: inTown }) },
    };
    const readers: readonly (readonly [string, ListScope | undefined])[] = [
      ['bureau', whole[name]],
      ...(name === 'school-tasks'
        ? ([
            [
              'section',
              (v) =>
                schoolTaskScope(
                  { ...reach, lineSectionIds: [samples['section'] ?? ''] },
                  bureauId,
                  v,
                ),
            ],
            ['town', (v) => schoolTaskScope({ ...reach, groupIds: [group] }, bureauId, v)],
            [
              'school',
              (v) => schoolTaskScope({ ...reach, unitIds: [samples['school'] ?? ''] }, bureauId, v),
            ],
            [
              'staff',
              (v) =>
                schoolTaskScope(
                  { ...reach, involvedPersonId: samples['person'] ?? '' },
                  bureauId,
                  v,
                ),
            ],
          ] satisfies [string, ListScope][])
        : []),
      ...Object.entries(narrow[name] ?? {}),
      ...(name === 'units'
        ? ([['town', unitScope(bureauId, { ...reach, groupIds: [group] })]] satisfies [
            string,
            ListScope,
          ][])
        : []),
      ...(name === 'people'
        ? ([['town', personScope(bureauId, { ...reach, groupIds: [group] })]] satisfies [
            string,
            ListScope,
          ][])
        : []),
    ];
    const wrong: string[] = [];
    let looked = 0;
    for (const [reader, scope] of readers) {
      if (!scope) throw new Error(`no scope of ${name}`);
      for (const sort of Object.keys(spec.sorts)) {
        for (const filter of ['', ...Object.keys(spec.filters)]) {
          for (const direction of ['', '-']) {
            const given = filter === '' ? {} : { [filter]: sampleOf(spec, filter) };
            const found = await seqScans(spec, scope, given, `${direction}${sort}`);
            looked += 1;
            if (found.length > 0)
              wrong.push(`${reader}: ${filter} by ${direction}${sort}: ${found.join()}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(3);
  },
  60_000,
);

it('the search of names', async () => {
  const rows = await suite.database.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `EXPLAIN (FORMAT JSON) SELECT u.id FROM unit u WHERE u.bureau_id = $1 AND search_grams(u.name) @> search_needles($2::text) ORDER BY u.name LIMIT 9`,
    [bureauId, '\u5c0f\u5b66777'],
  );
  expect(rows[0]?.['QUERY PLAN'].flatMap((p) => scans(p.Plan))).toEqual([]);
});

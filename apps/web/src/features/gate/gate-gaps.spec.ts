import { draftOf, gapsOf, isWhole, lineOf } from './gate-gaps';

const item = (no: number, kind: 'COHORT' | 'SCHOOL_TASK', mandatory = true) => ({
  no,
  kind,
  labelText: kind,
  selected: [],
  mandatory,
  status: 'UNMET' as const,
  numerator: 1,
  denominator: 3,
  exemptText: null,
});
const sheet = {
  id: 's',
  version: 1,
  computedAt: '',
  frozenAt: null,
  hash: null,
  items: [item(1, 'SCHOOL_TASK'), item(2, 'COHORT'), item(3, 'SCHOOL_TASK', false)],
  lines: [],
  missingLines: 2,
  unsignedCohorts: [{ id: 'c', groupName: '东片', shardNo: 1 }],
};

it('asks a line for each binding unmet item, and for cohorts one by one instead of their item', () => {
  expect(gapsOf({ sheet }).map(({ key }) => key)).toEqual(['item 1', 'cohort c']);
  expect(gapsOf({ sheet: { ...sheet, unsignedCohorts: [] } }).map(({ key }) => key)).toEqual([
    'item 1',
    'item 2',
  ]);
});

it('sends the routine ledger as such and a phase by its id, and nothing half written', () => {
  const [gap] = gapsOf({ sheet });
  if (!gap) throw new Error('no gap');
  const empty = draftOf(gap, [], 'section');
  expect(isWhole(empty)).toBe(false);
  const draft = { ...empty, newDueOn: '2026-06-01', reason: ' 续办 ', target: '' };
  expect(isWhole(draft)).toBe(true);
  expect(lineOf(gap, draft)).toEqual({
    gateItemNo: 1,
    ownerUnitId: 'section',
    newDueOn: '2026-06-01',
    routine: true,
    reason: '续办',
  });
  expect(lineOf(gap, { ...draft, target: 'p3' })).toMatchObject({
    routine: false,
    targetPhaseId: 'p3',
  });
});

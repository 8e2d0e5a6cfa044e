import { figuresOf, heatCsv, heatOf, tasksHref } from './figures';
import type { Progress, UnitProgress } from './useCampaigns';

const rate = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  rate: '',
});
const lists = {
  total: '',
  byState: {},
  waitingFor: {},
  overdue: '',
  dueSoon: '',
  numerator: '',
  denominator: '',
};
const row = (unitId: string, unitKind: string, phaseNo: number, n: number): UnitProgress => ({
  unitId,
  unitName: `unit ${unitId}`,
  unitKind,
  phaseNo,
  total: n + 2,
  byState: { ACCEPTED: n, SUBMITTED: 1, ASSIGNED: 1 },
  waitingFor: { SCHOOL: 1, TOWN: 1 },
  overdue: 1,
  dueSoon: 0,
  accepted: rate(n, n + 2),
  types: [
    { schoolType: 'KINDERGARTEN', total: 2, overdue: 0, accepted: rate(0, 2) },
    { schoolType: 'PRIMARY', total: n, overdue: 1, accepted: rate(n, n) },
  ],
  lists,
});
const progress: Progress = {
  campaignId: 'c',
  cutOff: '2026-11-26T00:00:00.000Z',
  units: [
    row('b', 'BUREAU', 1, 9),
    row('b', 'BUREAU', 2, 1),
    row('t1', 'TOWN_CENTER', 1, 4),
    row('t1', 'TOWN_CENTER', 2, 1),
    row('t2', 'DIRECT_GROUP', 1, 5),
    row('s', 'SECTION', 1, 9),
  ],
};
const heat = (by: 'type' | 'phase', phaseNo?: number) =>
  heatOf(progress, {
    by,
    phaseNo,
    phaseTitle: (no) => `phase ${String(no)}`,
    totalTitle: 'all',
    to: tasksHref('/b/campaigns/c'),
  });

it('counts a task once though several units show it', () => {
  expect(figuresOf(progress)).toEqual({
    total: 14,
    accepted: 10,
    owed: 14,
    inReview: 2,
    overdue: 2,
    dueSoon: 0,
    waitingFor: { SCHOOL: 2, TOWN: 2 },
  });
  expect(figuresOf(progress, 2).accepted).toBe(1);
});

it('shows towns and their groups by phase, each cell with its list', () => {
  const { columns, rows } = heat('phase');
  expect(columns.map(({ title }) => title)).toEqual(['phase 1', 'phase 2']);
  expect(rows.map(({ title }) => title)).toEqual(['unit t1', 'unit t2', 'all']);
  expect(rows[0]?.cells[0]).toEqual({
    numerator: 4,
    denominator: 6,
    to: '/b/campaigns/c/tasks?groupId=t1&phaseNo=1',
  });
  expect(rows[1]?.cells[1]).toBeNull();
  expect(rows[2]?.cells[0]).toMatchObject({ numerator: 9, denominator: 13 });
});

it('shows school types in their own order within a phase', () => {
  const { columns, rows } = heat('type', 1);
  expect(columns.map(({ key }) => key)).toEqual(['KINDERGARTEN', 'PRIMARY']);
  expect(rows[0]?.cells[1]?.to).toBe(
    '/b/campaigns/c/tasks?groupId=t1&phaseNo=1&schoolTypes=PRIMARY',
  );
  expect(rows[0]?.to).toBe('/b/campaigns/c/tasks?phaseNo=1&groupId=t1');
});

it('is a file with numbers, and a name with a comma stays one cell', () => {
  const csv = heatCsv({ columns: [{ key: '1', title: 'a,b' }], rows: heat('phase').rows }, 'town');
  expect(csv.startsWith('\uFEFF"town","a,b ✓","a,b"\r\n')).toBe(true);
  expect(csv).toContain('"unit t1","4","6"');
});

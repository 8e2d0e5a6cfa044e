import { joined, reachOf, tickOf } from './live-scope';

const tick = (...kinds: readonly string[]) => ({
  subjects: kinds.map((kind) => ({ kind, id: '1' })),
  figures: [],
  more: false,
});

it('makes old what a change reaches, and nothing else', () => {
  const reaches = reachOf(tick('INBOX'));
  expect(['inbox', 'campaigns', 'session'].map(reaches)).toEqual([true, false, false]);
  const task = reachOf(tick('SCHOOL_TASK'));
  expect(['school-tasks', 'cohorts', 'workbench', 'inbox'].map(task)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('makes the pages of figures old when only a count has changed', () => {
  const reaches = reachOf({
    subjects: [],
    figures: [{ campaignId: 'c', unitId: 'u' }],
    more: false,
  });
  expect(['overview', 'workbench', 'campaigns', 'school-tasks'].map(reaches)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it.each([
  ['more than is named', { ...tick('INBOX'), more: true }],
  ['a kind it does not know', tick('INBOX', 'SOMETHING_NEW')],
  ['what cannot be read', tickOf('<html>')],
  ['a tick of another shape', tickOf('{"subjects":1}')],
])('reads everything again for %s, but not who the person is', (_, seen) => {
  const reaches = reachOf(seen);
  expect(['campaigns', 'anything', 'session', 'search'].map(reaches)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('reads a tick of the api, and several as one', () => {
  const read = tickOf('{"subjects":[{"kind":"COHORT","id":"7"}],"figures":[],"more":false}');
  expect(read).toEqual({ subjects: [{ kind: 'COHORT', id: '7' }], figures: [], more: false });
  expect(joined([read, tick('INBOX'), { ...tick(), more: true }])).toEqual({
    subjects: [
      { kind: 'COHORT', id: '7' },
      { kind: 'INBOX', id: '1' },
    ],
    figures: [],
    more: true,
  });
});

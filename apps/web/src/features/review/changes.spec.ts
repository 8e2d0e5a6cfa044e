import { changesOf } from './changes';

const spec = {
  type: 'object',
  properties: {
    done: { type: 'string', title: 'A' },
    rooms: { type: 'array', title: 'B', items: { type: 'object', title: 'room' } },
    count: { type: 'integer', title: 'C' },
  },
} as const;

it('names the fields whose answers differ, in the order of the form', () => {
  const before = { count: 2, done: 'x', rooms: [{ no: 1, dry: true }] };
  expect(changesOf(spec, before, { done: 'y', rooms: [{ dry: true, no: 1 }] })).toEqual([
    { name: 'done', title: 'A', before: 'x', after: 'y' },
    { name: 'count', title: 'C', before: 2, after: undefined },
  ]);
});

it('sees a row that came or changed inside', () => {
  const rows = (value: unknown) => ({ rooms: value });
  expect(changesOf(spec, rows([{ no: 1 }]), rows([{ no: 1 }, { no: 2 }]))).toHaveLength(1);
  expect(changesOf(spec, rows([{ no: 1 }]), rows([{ no: 2 }]))).toHaveLength(1);
  expect(changesOf(spec, rows([{ no: 1 }]), rows([{ no: 1 }]))).toEqual([]);
});

import { ApiProblem, networkProblem } from '@web/api/problem';
import type { Campaign } from './campaign-plan';
import { PlanSaver } from './plan-saver';

/** A server with two records and a version; only what the saver looks at. */
interface Plan {
  readonly version: number;
  readonly title: string;
  readonly theme: string;
}
let plan: Plan;
let keys: string[];
let isDown: boolean;
/** how many more readings of the plan get no answer */
let unread: number;
let serial: number;
const stale = (): ApiProblem => new ApiProblem('version.stale', 409, 'stale');

function write(part: Partial<Plan>, version: number, key: string): Promise<Plan> {
  keys.push(key);
  if (isDown) return Promise.reject(networkProblem());
  if (version !== plan.version) return Promise.reject(stale());
  plan = { ...plan, ...part, version: plan.version + 1 };
  return Promise.resolve(plan);
}
const titleOf = (campaign: Campaign): string => campaign.title;

function make(): PlanSaver {
  return new PlanSaver(
    plan.version,
    // the saver passes it on to pick() and reads the version, nothing else
    () =>
      unread-- > 0
        ? Promise.reject(networkProblem())
        : // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- see above
          Promise.resolve(plan as unknown as Campaign),
    () => `key ${String((serial += 1))}`,
  );
}
const type = (saver: PlanSaver, title: string): void =>
  saver.change('title', title, 'old', titleOf, (value, version, key) =>
    write({ title: value }, version, key),
  );

beforeEach(() => {
  plan = { version: 3, title: 'old', theme: '' };
  keys = [];
  serial = 0;
  isDown = false;
  unread = 0;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

it('saves the last text of several, once, when typing pauses', async () => {
  const saver = make();
  type(saver, 'a');
  type(saver, 'ab');
  expect(plan.title).toBe('old');
  await jest.runAllTimersAsync();
  expect(plan).toEqual({ version: 4, title: 'ab', theme: '' });
  expect(keys).toHaveLength(1);
  expect(saver.snapshot().edits.size).toBe(0);
  expect(saver.snapshot().savedAt).not.toBeNull();
});

it('goes on when somebody has changed another part of the plan', async () => {
  const saver = make();
  type(saver, 'mine');
  plan = { ...plan, version: 7, theme: 'theirs' };
  await saver.flush();
  expect(plan).toEqual({ version: 8, title: 'mine', theme: 'theirs' });
});

it('keeps the text when somebody has changed the same, until the person has chosen', async () => {
  const saver = make();
  type(saver, 'mine');
  plan = { ...plan, version: 7, title: 'theirs' };
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot().edits.get('title')).toMatchObject({
    value: 'mine',
    status: 'conflict',
    theirs: 'theirs',
  });
  type(saver, 'mine again');
  await jest.runAllTimersAsync();
  expect(plan.title).toBe('theirs');
  saver.choose('title', 'mine');
  await saver.flush();
  expect(plan).toMatchObject({ title: 'mine again', version: 8 });
});

it('drops the text when the person takes the other one', async () => {
  const saver = make();
  type(saver, 'mine');
  plan = { ...plan, version: 7, title: 'theirs' };
  await saver.flush();
  saver.choose('title', 'theirs');
  expect(saver.snapshot().edits.size).toBe(0);
  type(saver, 'later');
  await saver.flush();
  expect(plan.title).toBe('later');
});

it('sends again with the same key what had no answer', async () => {
  const saver = make();
  isDown = true;
  type(saver, 'mine');
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot().edits.get('title')?.status).toBe('waiting');
  isDown = false;
  saver.retry();
  await saver.flush();
  expect(plan.title).toBe('mine');
  expect(new Set(keys).size).toBe(1);
});

it('shows what the server refuses and takes the mended text under a new key', async () => {
  const saver = make();
  const send = (value: string, version: number, key: string): Promise<Plan> =>
    value === ''
      ? Promise.reject(
          new ApiProblem('request.invalid', 422, 'no', [
            { field: 'title', code: 'field.minLength', message: 'too short' },
          ]),
        )
      : write({ title: value }, version, key);
  saver.change('title', '', 'old', titleOf, send);
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot().edits.get('title')?.problem?.findings[0]?.field).toBe('title');
  saver.change('title', 'mended', 'old', titleOf, send);
  expect(await saver.flush()).toBe(true);
  expect(plan.title).toBe('mended');
});

it('saves what is typed before any other step, and repeats a step with the same key', async () => {
  const saver = make();
  type(saver, 'typed');
  const order: string[] = [];
  const step = (version: number, key: string): Promise<Plan> => {
    order.push(plan.title);
    return write({ theme: 'sent' }, version, key);
  };
  await saver.act('send', step);
  expect(order).toEqual(['typed']);
  isDown = true;
  await expect(saver.act('send', step)).rejects.toMatchObject({ isNetwork: true });
  isDown = false;
  await saver.act('send', step);
  const [, , lost, again] = keys;
  expect(again).toBe(lost);
});

it('is not refused for a text that is saved when the plan cannot be read behind it', async () => {
  const saver = make();
  unread = 1;
  type(saver, 'mine');
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot().edits.get('title')?.status).toBe('waiting');
  saver.retry();
  expect(await saver.flush()).toBe(true);
  expect(plan).toMatchObject({ title: 'mine', version: 5 });
  expect(new Set(keys).size).toBe(2);
});

it('waits when the newer plan cannot be read', async () => {
  const saver = make();
  type(saver, 'mine');
  plan = { ...plan, version: 7, theme: 'theirs' };
  unread = 1;
  await saver.flush();
  expect(saver.snapshot().edits.get('title')?.status).toBe('waiting');
  saver.retry();
  expect(await saver.flush()).toBe(true);
  expect(plan).toEqual({ version: 8, title: 'mine', theme: 'theirs' });
});

it('tells that a step is done even when the plan cannot be read behind it', async () => {
  const saver = make();
  unread = 1;
  await saver.act('theme', (version, key) => write({ theme: 'new' }, version, key));
  expect(plan).toMatchObject({ theme: 'new', version: 4 });
  // the next step goes on from there
  await saver.act('theme', (version, key) => write({ theme: 'newer' }, version, key));
  expect(plan).toMatchObject({ theme: 'newer', version: 5 });
});

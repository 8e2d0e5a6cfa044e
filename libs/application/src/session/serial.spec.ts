import { serially } from './serial';

const gate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

it('starts the second piece of work of a key only after the first, even when the first fails', async () => {
  const order: string[] = [];
  const { opened, open } = gate();
  const first = serially('a', async () => {
    order.push('first');
    await opened;
    throw new Error('no');
  });
  const second = serially('a', () => Promise.resolve(order.push('second')));
  await serially('b', () => Promise.resolve(order.push('other')));
  expect(order).toEqual(['first', 'other']);
  open();
  await expect(first).rejects.toThrow('no');
  await second;
  expect(order).toEqual(['first', 'other', 'second']);
});

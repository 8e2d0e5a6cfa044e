/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ApiProblem } from './problem';
import { useIntents } from './useIntents';

const client = new QueryClient();
const Page = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

/** Actions of a page whose server answers with what is given, and the keys it was asked with. */
function world() {
  const { result } = renderHook(() => useIntents(['things']), { wrapper: Page });
  const keys: string[] = [];
  const press = (name: string, problem: ApiProblem | null): Promise<unknown> =>
    act(() =>
      result.current
        .run(name, (key) => {
          keys.push(key);
          return problem ? Promise.reject(problem) : Promise.resolve('done');
        })
        .catch((error: unknown) => error),
    );
  return { press, keys, forget: (name: string) => act(() => result.current.forget(name)) };
}
const lost = new ApiProblem('web.network', 0, '');
const refused = new ApiProblem('thing.wrong', 422, '');

it('asks with the same key until there is an answer, then with another', async () => {
  const { press, keys } = world();
  await press('give', lost);
  await press('give', refused);
  await press('give', null);
  await press('give', null);
  expect([keys[0] === keys[1], new Set(keys).size]).toEqual([true, 3]);
});

it('keeps a key for its own action alone', async () => {
  const { press, keys } = world();
  await press('reject 1', lost);
  await press('reject 2', lost);
  expect(new Set(keys).size).toBe(2);
});

it('has another intention once the form was left', async () => {
  const { press, keys, forget } = world();
  await press('give', lost);
  forget('give');
  await press('give', null);
  expect(new Set(keys).size).toBe(2);
});

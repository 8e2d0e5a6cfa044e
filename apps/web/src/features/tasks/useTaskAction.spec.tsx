/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ApiProblem } from '@web/api/problem';
import { useTaskAction, type TaskActionRunner } from './useTaskAction';

const client = new QueryClient();
const Page = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

/** A runner on a page, and a server that answers when it is told to. */
function world() {
  const { result } = renderHook(() => useTaskAction(), { wrapper: Page });
  const asked: string[] = [];
  const answers = new Map<string, (problem?: ApiProblem) => void>();
  const pressed = new Map<string, Promise<void>>();
  const press = (name: string): Promise<void> => {
    const run = result.current.run(
      name,
      () =>
        new Promise<void>((resolve, reject) => {
          asked.push(name);
          answers.set(name, (problem) => (problem ? reject(problem) : resolve()));
        }),
    );
    pressed.set(name, run);
    return run;
  };
  const answer = (name: string, problem?: ApiProblem): Promise<void> =>
    act(async () => {
      answers.get(name)?.(problem);
      await Promise.allSettled([pressed.get(name)]);
    });
  return { runner: (): TaskActionRunner => result.current, asked, press, answer };
}

it('carries out a second decision after the first one, and says nothing of it before', async () => {
  const { press, asked, answer, runner } = world();
  const told: string[] = [];
  await act(async () => {
    void press('accept:1').then(() => told.push('1'));
    void press('accept:2').then(() => told.push('2'));
    await Promise.resolve();
  });
  expect([asked, told]).toEqual([['accept:1'], []]);
  await answer('accept:1');
  await waitFor(() => expect(asked).toEqual(['accept:1', 'accept:2']));
  expect(told).toEqual(['1']);
  await answer('accept:2');
  expect([told, runner().done]).toEqual([['1', '2'], 'accept:2']);
});

it('has one effect however often it is pressed, and every press hears of a refusal', async () => {
  const { press, asked, answer, runner } = world();
  const refused: unknown[] = [];
  await act(async () => {
    for (let i = 0; i < 2; i += 1) press('accept:1').catch((error: unknown) => refused.push(error));
    await Promise.resolve();
  });
  const problem = new ApiProblem('version.stale', 409, 'stale');
  await answer('accept:1', problem);
  expect([asked, refused, runner().problem]).toEqual([['accept:1'], [problem, problem], problem]);
  // the next press is another intention
  await act(async () => {
    void press('accept:1');
    await Promise.resolve();
  });
  await answer('accept:1');
  expect([asked.length, runner().done]).toEqual([2, 'accept:1']);
});

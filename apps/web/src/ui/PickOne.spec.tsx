/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ApiProblem } from '../api/problem';
import { PickOne, type Pick } from './PickOne';

interface Answer {
  readonly found: (picks: readonly Pick[]) => void;
  readonly failed: (error: unknown) => void;
}

/** A field whose searches are answered when the test tells them to. */
function world() {
  const answers = new Map<string, Answer>();
  render(
    <PickOne
      label="who"
      value={null}
      search={(words) =>
        new Promise((found, failed) => {
          answers.set(words, { found, failed });
        })
      }
      onPick={() => undefined}
    />,
  );
  const field = screen.getByLabelText('who');
  return {
    ask: (words: string): void => {
      fireEvent.change(field, { target: { value: words } });
      fireEvent.keyDown(field, { key: 'Enter' });
    },
    answer: (words: string, tell: (answer: Answer) => void): Promise<void> =>
      act(async () => {
        const answer = answers.get(words);
        if (answer) tell(answer);
        await Promise.resolve();
      }),
  };
}

it('shows what was asked for last, whatever is answered last', async () => {
  const { ask, answer } = world();
  ask('old');
  ask('new');
  await answer('new', ({ found }) => found([{ id: '2', text: 'found anew' }]));
  await answer('old', ({ found }) => found([{ id: '1', text: 'found before' }]));
  expect(screen.queryByText('found anew')).not.toBeNull();
  expect(screen.queryByText('found before')).toBeNull();
});

it('says why nothing could be found', async () => {
  const { ask, answer } = world();
  ask('somebody');
  await answer('somebody', ({ failed }) =>
    failed(new ApiProblem('policy.refused', 403, 'not yours')),
  );
  expect(screen.queryByText('not yours')).not.toBeNull();
});

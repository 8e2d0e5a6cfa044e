import { isMessageKey } from '@app/messages';
import { STATE_TONES, toneOf } from './stateTone';

it('has a label for every state it has a tone for', () => {
  const states = Object.entries(STATE_TONES).flatMap(([machine, tones]) =>
    Object.keys(tones).map((state) => `state.${machine}.${state}`),
  );
  expect(states.length).toBeGreaterThan(30);
  expect(states.filter((key) => !isMessageKey(key))).toEqual([]);
});

it('lets a state it does not know wait', () => {
  expect(toneOf('SCHOOL_TASK', 'RETURNED')).toBe('late');
  expect(toneOf('SCHOOL_TASK', 'NEWER_THAN_THIS_PAGE')).toBe('waiting');
});

import { afterAttempt } from './after-attempt';

const later = { kind: 'refused-for-now', fault: 'busy' } as const;
const unknown = { kind: 'unknown', fault: 'no-answer' } as const;

describe('the state of a message after an attempt', () => {
  it('is settled by an answer', () => {
    expect(afterAttempt({ kind: 'sent' }, 1, false).state).toBe('SENT');
    expect(afterAttempt({ kind: 'refused', fault: 'mailbox' }, 1, true)).toEqual({
      state: 'DEAD',
      fault: 'mailbox',
      waitMs: null,
    });
  });

  it('waits longer each time and gives up after the last', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((n) => afterAttempt(later, n, false).waitMs ?? 0);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBe(60_000);
    expect(afterAttempt(later, 8, false)).toEqual({ state: 'DEAD', fault: 'busy', waitMs: null });
  });

  it('is UNKNOWN when nobody answered, and asked again only where the receiver knows it by its id', () => {
    expect(afterAttempt(unknown, 1, false)).toEqual({
      state: 'UNKNOWN',
      fault: 'no-answer',
      waitMs: null,
    });
    expect(afterAttempt(unknown, 1, true).state).toBe('FAILED_RETRY');
  });
});

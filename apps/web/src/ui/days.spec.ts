import { dayText, instantText, timeText, untilText } from './days';

describe('an instant', () => {
  /** What the browser's own tables say: slow to load, but an independent witness. */
  const witness = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  it('is read on Beijing’s clocks, as the tables of time zones have them', () => {
    for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2035, 0, 1); at += 37 * 3_600_000 + 61_000) {
      const parts = new Map(witness.formatToParts(at).map(({ type, value }) => [type, value]));
      const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
      const time = `${part('hour')}:${part('minute')}`;
      expect(timeText(new Date(at))).toBe(time);
      expect(instantText(new Date(at).toJSON())).toBe(
        `${part('year')}年${part('month')}月${part('day')}日 ${time}`,
      );
    }
  });

  it('until which there is time is its day when it is the day’s end', () => {
    expect(untilText('2026-03-31T16:00:00Z')).toBe(`${dayText('2026-03-31')} 24:00 前`);
    expect(untilText('2026-03-31T04:00:00Z')).toBe(instantText('2026-03-31T04:00:00Z'));
  });
});

/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { dayOfNumber, daysWithin, isDay, todayInBeijing } from './day-math';
import { PhaseTimeline, type PhaseSpan, type TimelinePhase } from './PhaseTimeline';
import { scaleOf } from './phase-scale';

const phase = (no: number, startOn: string, endOn: string): TimelinePhase => ({
  id: `p${String(no)}`,
  no,
  title: `阶段${String(no)}`,
  startOn,
  endOn,
  state: 'PLANNED',
  provisional: false,
  gate: { on: endOn, label: '未到', isDone: false },
});
const PHASES = [phase(1, '2026-03-02', '2026-03-08'), phase(2, '2026-03-05', '2026-03-20')];
const SPAN: PhaseSpan = { startOn: '2026-03-01', endOn: '2026-04-30' };

function shown(onChange?: (id: string, span: PhaseSpan) => void, phases = PHASES): void {
  render(
    <MemoryRouter>
      <PhaseTimeline
        label="阶段时间轴"
        phases={phases}
        today="2026-03-10"
        span={SPAN}
        onChange={onChange}
        problems={{ p1: { endOn: '结束早于开始' } }}
      />
    </MemoryRouter>,
  );
}

describe('the timeline of phases', () => {
  it('says dates, overlap and gate in words, and is not a control while it is only read', () => {
    shown();
    expect(screen.getByText('3月2日 周一 至 3月8日 周日')).toBeTruthy();
    expect(screen.getByText('与第1阶段交叉 4 天')).toBeTruthy();
    expect(screen.getByRole('img', { name: '第2阶段评审：未到' })).toBeTruthy();
    expect(screen.queryAllByRole('slider')).toEqual([]);
  });

  it.each<[string, string, PhaseSpan]>([
    ['第1阶段开始', 'ArrowRight', { startOn: '2026-03-03', endOn: '2026-03-08' }],
    ['第1阶段开始', 'PageUp', { startOn: '2026-03-08', endOn: '2026-03-08' }],
    ['第1阶段结束', 'ArrowLeft', { startOn: '2026-03-02', endOn: '2026-03-07' }],
    ['第1阶段结束', 'End', { startOn: '2026-03-02', endOn: '2026-04-30' }],
    ['第1阶段整体移动', 'PageUp', { startOn: '2026-03-09', endOn: '2026-03-15' }],
    ['第1阶段整体移动', 'Home', { startOn: '2026-03-01', endOn: '2026-03-07' }],
  ])('moves %s by %s', (name, key, expected) => {
    const changes: PhaseSpan[] = [];
    shown((_, span) => changes.push(span));
    fireEvent.keyDown(screen.getByRole('slider', { name }), { key });
    expect(changes).toEqual([expected]);
  });

  it('takes dates as they are typed and shows what is wrong with them at the field', () => {
    const changes: [string, PhaseSpan][] = [];
    shown((id, span) => changes.push([id, span]));
    const field = screen.getByLabelText('第1阶段结束日期');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('结束早于开始');
    fireEvent.change(field, { target: { value: '2026-03-12' } });
    expect(changes).toEqual([['p1', { startOn: '2026-03-02', endOn: '2026-03-12' }]]);
  });

  it('draws no bar for dates that are the wrong way round', () => {
    shown(() => undefined, [phase(1, '2026-03-09', '2026-03-08')]);
    expect(screen.queryAllByRole('slider')).toEqual([]);
    expect(screen.getByLabelText('第1阶段开始日期')).toBeTruthy();
  });
});

describe('the scale', () => {
  it('covers whole months, with few labels for a long plan and an early today left out', () => {
    const short = scaleOf([SPAN], '2026-03-10');
    expect([dayOfNumber(short.from), dayOfNumber(short.to)]).toEqual(['2026-03-01', '2026-04-30']);
    expect(short.ticks.map(({ label }) => label)).toEqual(['2026年3月', '4月']);
    const long = scaleOf([{ startOn: '2027-06-10', endOn: '2029-12-31' }], '2026-03-10');
    expect(dayOfNumber(long.from)).toBe('2027-06-01');
    expect(long.ticks.map(({ label }) => label)).toContain('2028年1月');
    expect(long.ticks.length).toBeLessThan(14);
  });

  it('counts days over months and leap years, and knows the day in Beijing', () => {
    expect(daysWithin('2028-02-28', '2028-03-01')).toBe(3);
    expect(daysWithin('2026-03-02', '2026-03-01')).toBe(0);
    expect(isDay('2026-3-1')).toBe(false);
    expect(todayInBeijing(new Date('2026-03-01T17:00:00Z'))).toBe('2026-03-02');
  });
});

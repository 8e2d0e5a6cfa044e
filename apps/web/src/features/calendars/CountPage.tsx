import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { DayField } from '@web/ui/DayField';
import { dayText } from '@web/ui/days';
import { isDay } from '@web/ui/day-math';
import { Awaited } from '@web/ui/States';
import { useCalendarScene } from './calendar-scene';
import { useCount } from './useCalendars';
import { kindOf, marksOf, type DayMarks } from './year-days';
import { kindText } from './YearView';

const USUAL = 5;
const MOST = 400;

/** 为什么是这一天: working days counted from a day on, one by one. */
export function CountPage(): ReactNode {
  const { years, calendar } = useCalendarScene();
  useTitle(t('web.calendar.side.count'));
  const [params, setParams] = useSearchParams();
  const asked = params.get('from') ?? '';
  const from = isDay(asked) ? asked : years.today;
  const n = Number(params.get('days') ?? USUAL);
  const days = Number.isInteger(n) && n >= 0 && n <= MOST ? n : USUAL;
  const count = (next: { readonly from: string; readonly days: string }): void =>
    setParams(
      (before) => {
        const all = new URLSearchParams(before);
        all.set('from', next.from);
        all.set('days', next.days);
        return all;
      },
      { replace: true },
    );
  return (
    <section className="panel" aria-labelledby="count-title">
      <h2 id="count-title">{t('web.calendar.side.count')}</h2>
      <p className="quiet">{t('web.calendar.count.text')}</p>
      <CountForm key={`${from} ${String(days)}`} from={from} days={days} onCount={count} />
      <Counted
        calendarId={calendar.id}
        from={from}
        days={days}
        marks={marksOf(years.inForce)}
        today={years.today}
      />
    </section>
  );
}

function CountForm(props: {
  readonly from: string;
  readonly days: number;
  readonly onCount: (next: { readonly from: string; readonly days: string }) => void;
}): ReactNode {
  const [from, setFrom] = useState(props.from);
  const [days, setDays] = useState(String(props.days));
  return (
    <form
      className="count-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay(from)) props.onCount({ from, days });
      }}
    >
      <DayField label={t('web.calendar.count.from')} value={from} onChange={setFrom} />
      <div className="field">
        <label htmlFor="count-days">{t('web.calendar.count.days')}</label>
        <input
          id="count-days"
          className="input"
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST}
          required
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      </div>
      <Button type="submit" kind="primary">
        {t('web.calendar.count.go')}
      </Button>
    </form>
  );
}

function Counted(props: {
  readonly calendarId: string;
  readonly from: string;
  readonly days: number;
  readonly marks: DayMarks;
  readonly today: string;
}): ReactNode {
  const { from, days, marks, today } = props;
  const { data, error, refetch } = useCount(props.calendarId, from, days);
  if (!data) return <Awaited rows={4} error={error} onRetry={refetch} />;
  const isProvisional = data.days.some(({ provisional }) => provisional);
  return (
    <>
      <p className="count-result" role="status">
        {t('web.calendar.count.result', {
          from: dayText(data.from, today),
          days,
          to: dayText(data.to, today),
        })}
        {isProvisional && t('web.due.provisional')}
      </p>
      {isProvisional && <p className="quiet">{t('web.calendar.count.provisional')}</p>}
      <ol className="day-count">
        {data.days.map((day) => {
          const label = marks.get(day.on)?.label ?? '';
          return (
            <li key={day.on} className={day.n === 0 ? 'quiet' : undefined}>
              <span>{dayText(day.on, today)}</span>
              <span>{kindText(kindOf(day.on, marks), label)}</span>
              <span className="number">
                {day.n === 0 ? t('web.deadline.not') : t('web.deadline.nth', { no: day.n })}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

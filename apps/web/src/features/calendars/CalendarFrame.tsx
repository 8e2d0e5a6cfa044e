import '../campaigns/campaigns.css';
import './calendars.css';
import type { ReactNode } from 'react';
import { Link, NavLink, Outlet, useNavigate, useParams, useSearchParams } from 'react-router';
import { MissingPage } from '@web/app/ErrorPage';
import { useSession } from '@web/app/session';
import { t, type WebKey } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { dayText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';
import { Awaited, Empty } from '@web/ui/States';
import type { CalendarScene } from './calendar-scene';
import { paperPath } from './paper-path';
import { useChosenCalendar, useYears, type CalendarBrief } from './useCalendars';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const SIDES: readonly { readonly page: string; readonly label: WebKey }[] = [
  { page: '', label: 'web.calendar.side.year' },
  { page: 'terms', label: 'web.calendar.side.terms' },
  { page: 'count', label: 'web.calendar.side.count' },
];

/** A calendar's year: which it is, what is missing, what waits to be published, and its sides. */
export function CalendarFrame(): ReactNode {
  useTitle(t('web.menu.calendars'));
  const year = Number(useParams()['year']);
  const { list, real, calendar } = useChosenCalendar();
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return <MissingPage />;
  if (!list.data)
    return <Page body={<Awaited rows={8} error={list.error} onRetry={list.refetch} />} />;
  if (!calendar)
    return (
      <Page
        body={
          <Empty icon="today" title={t('web.calendar.none')}>
            <p className="quiet">{t('web.calendar.none.text')}</p>
          </Empty>
        }
      />
    );
  return <Framed calendar={calendar} others={real} year={year} />;
}

const Page = ({ body }: { readonly body: ReactNode }): ReactNode => (
  <div className="page">
    <header className="page-head">
      <h1>{t('web.menu.calendars')}</h1>
    </header>
    {body}
  </div>
);

interface FramedProps {
  readonly calendar: CalendarBrief;
  readonly others: readonly CalendarBrief[];
  readonly year: number;
}

function Framed({ calendar, others, year }: FramedProps): ReactNode {
  const face = useFaceBase();
  const [params] = useSearchParams();
  const { data: years, error, refetch } = useYears(calendar.id);
  const to: CalendarScene['to'] = (of, page = '', query = {}) => {
    const asked = params.get('calendar');
    const all = new URLSearchParams({ ...(asked === null ? {} : { calendar: asked }), ...query });
    const tail = all.size === 0 ? '' : `?${all.toString()}`;
    return `${face}/calendars/${String(of)}${page === '' ? '' : `/${page}`}${tail}`;
  };
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <div>
          <h1>{t('web.calendar.title', { year })}</h1>
          <p className="quiet">{years ? horizonText(years.horizonOn, years.today) : '\u00a0'}</p>
        </div>
        <nav className="year-nav" aria-label={t('web.calendar.years')}>
          <Link className="btn" to={to(year - 1)} aria-label={t('web.year', { year: year - 1 })}>
            ‹ {year - 1}
          </Link>
          <Link className="btn" to={to(year + 1)} aria-label={t('web.year', { year: year + 1 })}>
            {year + 1} ›
          </Link>
        </nav>
      </header>
      {others.length > 1 && <CalendarChoice calendar={calendar} others={others} year={year} />}
      <Findings calendar={calendar} to={to} />
      <Drafts calendar={calendar} />
      <nav className="tabs" aria-label={t('web.calendar.sides')}>
        {SIDES.map(({ page, label }) => (
          <NavLink key={page} to={to(year, page)} end>
            {t(label)}
          </NavLink>
        ))}
      </nav>
      {years && <Outlet context={{ calendar, years, year, to } satisfies CalendarScene} />}
      {!years && <Awaited rows={8} error={error} onRetry={refetch} />}
    </div>
  );
}

const horizonText = (horizonOn: string | null, today: string): string =>
  horizonOn === null
    ? t('web.calendar.horizon.none')
    : t('web.calendar.horizon', { day: dayText(horizonOn, today) });

function CalendarChoice({ calendar, others, year }: FramedProps): ReactNode {
  const navigate = useNavigate();
  const face = useFaceBase();
  return (
    <label className="filter">
      <span>{t('web.calendar.which')}</span>
      <select
        className="input"
        value={calendar.id}
        onChange={(event) =>
          void navigate(`${face}/calendars/${String(year)}?calendar=${event.target.value}`)
        }
      >
        {[...others, ...(others.includes(calendar) ? [] : [calendar])].map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A next year that nobody has published: what it means, and the way to enter it. */
function Findings({
  calendar,
  to,
}: {
  readonly calendar: CalendarBrief;
  readonly to: CalendarScene['to'];
}): ReactNode {
  const mayEnter = useSession().hats.some(({ code }) => code === 'OFF');
  return calendar.findings.map(({ code, year, text }) => (
    <Notice
      key={code}
      tone="warning"
      title={text}
      action={
        mayEnter &&
        !calendar.drafts.some((draft) => draft.kind === 'DAYS' && draft.year === year) && (
          <Link className="btn" to={to(year, 'edit')}>
            {t('web.calendar.enter', { year })}
          </Link>
        )
      }
    />
  ));
}

/** Papers on their way: entered by one, to be published by another. */
function Drafts({ calendar }: { readonly calendar: CalendarBrief }): ReactNode {
  const face = useFaceBase();
  return calendar.drafts.map((draft) => (
    <Notice
      key={draft.id}
      tone="info"
      title={t(`web.calendar.draft.${draft.kind}`, { year: draft.year, next: draft.year + 1 })}
      action={
        <Link className="btn" to={paperPath(face, draft)}>
          {t('web.calendar.draft.open')}
        </Link>
      }
    >
      {t('web.calendar.draft.by', { name: draft.enteredByName })}
    </Notice>
  ));
}

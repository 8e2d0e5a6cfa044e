import '../campaigns/campaigns.css';
import './units.css';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { todayInBeijing } from '@web/ui/day-math';
import { dayText } from '@web/ui/days';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { SchoolProfile } from './SchoolProfile';
import { UnitActions } from './UnitActions';
import { UnitHistory } from './UnitHistory';
import { UnitPeople } from './UnitPeople';
import { UnitTag } from './UnitTag';
import { useChildren, useUnit, type Unit } from './useUnits';
import { mayReadVacancies, useEmptyPosts } from './useVacancies';

/** A unit of the organisation: what it is, who is there, what happened to it and what may be recorded. */
export function UnitPage(): ReactNode {
  const { id = '' } = useParams();
  const base = useFaceBase();
  const { data: unit, error, refetch } = useUnit(id);
  useTitle(unit?.name ?? t('web.menu.organisation'));
  if (!unit)
    return (
      <div className="page">
        <Awaited rows={4} error={error} onRetry={refetch} />
      </div>
    );
  const [profile] = unit.profiles;
  return (
    <div className="page page-record">
      <RecordHead
        backTo={`${base}/units`}
        backText={t('web.menu.organisation')}
        overline={`${profile ? t(`web.school-type.${profile.schoolType}`) : t(`web.unit-kind.${unit.kind}`)} · ${unit.code}`}
        title={unit.name}
        tags={<UnitTag unit={unit} />}
        turn={lifeText(unit)}
      />
      <UnitActions key={unit.id} unit={unit} />
      <div className="record unit-record">
        <div className="record-body">
          {profile && <SchoolProfile profile={profile} />}
          {unit.kind !== 'SCHOOL' && <Children unit={unit} />}
          <UnitPeople unitId={unit.id} />
          <EmptyPosts unitId={unit.id} />
        </div>
        <aside className="record-rail">
          <Belongs unit={unit} />
          <section className="panel" aria-labelledby="unit-history">
            <h2 id="unit-history">{t('web.unit.history')}</h2>
            <UnitHistory id={unit.id} />
          </section>
        </aside>
      </div>
    </div>
  );
}

function lifeText(unit: Unit): string | undefined {
  const today = todayInBeijing();
  if (unit.validTo !== null) return t('web.unit.closed-on', { day: dayText(unit.validTo, today) });
  if (unit.suspendedFrom !== null)
    return t('web.unit.suspended-from', { day: dayText(unit.suspendedFrom, today) });
  return undefined;
}

function Belongs({ unit }: { readonly unit: Unit }): ReactNode {
  const base = useFaceBase();
  const former = unit.memberships.filter(({ validTo }) => validTo !== null);
  return (
    <section className="panel" aria-labelledby="unit-belongs">
      <h2 id="unit-belongs">{t('web.school.belongs')}</h2>
      <dl className="facts">
        <dt>{t('web.school.group')}</dt>
        <dd>
          {unit.parentId === null ? (
            t('web.none')
          ) : (
            <Link to={`${base}/units/${unit.parentId}`}>{unit.parentName ?? t('web.none')}</Link>
          )}
        </dd>
        <dt>{t('web.school.head')}</dt>
        <dd>
          {unit.headId === null ? (
            <span className="quiet">{t('web.unit.head.none')}</span>
          ) : (
            <Link to={`${base}/people/${unit.headId}`}>{unit.headName}</Link>
          )}
        </dd>
        {unit.reviewUnitId !== null && (
          <>
            <dt>{t('web.unit.review')}</dt>
            <dd>
              <Link to={`${base}/units/${unit.reviewUnitId}`}>{t('web.unit.review.open')}</Link>
            </dd>
          </>
        )}
        <dt>{t('web.unit.since')}</dt>
        <dd>{dayText(unit.validFrom, '')}</dd>
        {former.map(({ parentId, parentName, validFrom, validTo }) => (
          <div key={`${parentId} ${validFrom}`} className="unit-former">
            <dt>{t('web.unit.former')}</dt>
            <dd>
              {t('web.unit.former.text', {
                name: parentName,
                from: dayText(validFrom, ''),
                to: dayText(validTo ?? '', ''),
              })}
            </dd>
          </div>
        ))}
      </dl>
      {unit.kind === 'SCHOOL' && base === '/b' && (
        <Link className="btn" to={`${base}/tasks?schoolId=${unit.id}`}>
          {t('web.unit.tasks')}
        </Link>
      )}
    </section>
  );
}

/** The first of what hangs under it, and the list of all. */
function Children({ unit }: { readonly unit: Unit }): ReactNode {
  const base = useFaceBase();
  const { data } = useChildren(unit.id, true);
  const items = data?.pages[0]?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="unit-children">
      <div className="panel-head">
        <h2 id="unit-children">{t('web.unit.children')}</h2>
        <Link to={`${base}/units?parentId=${unit.id}`}>{t('web.unit.children.all')}</Link>
      </div>
      <ul className="unit-children">
        {items.slice(0, 12).map((one) => (
          <li key={one.id}>
            <Link to={`${base}/units/${one.id}`}>{one.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Posts nobody holds: what the office has to have filled. */
function EmptyPosts({ unitId }: { readonly unitId: string }): ReactNode {
  const mayRead = mayReadVacancies(useSession().hats);
  const { data } = useEmptyPosts(unitId, mayRead);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="unit-posts">
      <h2 id="unit-posts">{t('web.unit.posts')}</h2>
      <ul className="tags">
        {data.items.map(({ post }) => (
          <li key={post} className="tag tag-action">
            {t(`web.unit.post.${post}`)}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('web.unit.posts.hint')}</p>
    </section>
  );
}

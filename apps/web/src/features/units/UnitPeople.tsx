import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Awaited } from '@web/ui/States';
import { usePeople } from '../people/usePeople';

const SHOWN = 10;

/** Who is at the unit: the first of them, and the list of all. */
export function UnitPeople({ unitId }: { readonly unitId: string }): ReactNode {
  const base = useFaceBase();
  const query = usePeople({ unitId });
  const items = query.data?.pages[0]?.items ?? [];
  return (
    <section className="panel" aria-labelledby="unit-people">
      <div className="panel-head">
        <h2 id="unit-people">{t('web.unit.people')}</h2>
        {items.length > 0 && (
          <Link to={`${base}/people?unitId=${unitId}`}>{t('web.unit.people.all')}</Link>
        )}
      </div>
      {!query.data && <Awaited rows={1} error={query.error} onRetry={query.refetch} />}
      {query.data && items.length === 0 && <p className="quiet">{t('web.unit.people.none')}</p>}
      <ul className="rows">
        {items.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <span>
              <Link to={`${base}/people/${one.id}`}>{one.name}</Link>
              <small className="quiet">{one.post}</small>
            </span>
            {one.disabled && <span className="tag tag-waiting">{t('web.person.disabled')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

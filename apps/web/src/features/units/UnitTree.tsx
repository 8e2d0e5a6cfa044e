import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Button } from '@web/ui/Button';
import { Icon } from '@web/ui/icons';
import { Awaited, Failed } from '@web/ui/States';
import { useChildren, useTop, type UnitBrief } from './useUnits';

/** The organisation branch by branch: a branch is asked for when it is opened, page by page. */
export function UnitTree(): ReactNode {
  const top = useTop();
  if (!top.data) return <Awaited rows={2} error={top.error} onRetry={top.refetch} />;
  const only = top.data.length === 1;
  return (
    <ul className="unit-tree">
      {top.data.map((unit) => (
        <Branch key={unit.id} unit={unit} isFirst={only} />
      ))}
    </ul>
  );
}

function Branch({
  unit,
  isFirst,
}: {
  readonly unit: UnitBrief;
  readonly isFirst?: boolean;
}): ReactNode {
  const base = useFaceBase();
  const [params] = useSearchParams();
  const [isOpen, setOpen] = useState(isFirst === true);
  const hasMore = unit.childCount > 0;
  const isChosen = params.get('parentId') === unit.id;
  return (
    <li>
      <div className="unit-node">
        {hasMore ? (
          <button
            type="button"
            className="unit-toggle"
            aria-expanded={isOpen}
            aria-label={t('web.unit.tree.open', { name: unit.name })}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="right" />
          </button>
        ) : (
          <span className="unit-toggle" />
        )}
        <Link
          to={hasMore ? `${base}/units?parentId=${unit.id}` : `${base}/units/${unit.id}`}
          aria-current={isChosen ? 'true' : undefined}
        >
          {unit.name}
          {hasMore && <span className="count">{unit.childCount}</span>}
        </Link>
      </div>
      {isOpen && hasMore && <Twigs id={unit.id} name={unit.name} />}
    </li>
  );
}

/** What has something below it comes first: town centres before the bureau's own sections. */
const branchesFirst = (items: readonly UnitBrief[]): readonly UnitBrief[] => [
  ...items.filter(({ childCount }) => childCount > 0),
  ...items.filter(({ childCount }) => childCount === 0),
];

function Twigs({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const query = useChildren(id, true);
  if (query.isPending)
    return (
      <p className="quiet unit-wait" role="status">
        {t('web.loading')}
      </p>
    );
  if (!query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul aria-label={name}>
        {branchesFirst(items).map((unit) => (
          <Branch key={unit.id} unit={unit} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          kind="text"
          isBusy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('web.list.more')}
        </Button>
      )}
    </>
  );
}

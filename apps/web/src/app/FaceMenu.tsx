import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useUnread } from '../features/inbox/useInbox';
import { Icon } from '../ui/icons';
import { useIsWide } from '../ui/useIsWide';
import { isWithin, type Face, type MenuItem } from './access';
import { t } from './t';

const DESK_FROM_PX = 992;
/** Tabs a phone has room for; what is beyond them stands behind one of them. */
const MOST_TABS = 5;

/** The menu: a column on desks, tabs at the foot of phones with the rest behind 更多; messages always show their count. */
export function FaceMenu({ face }: { readonly face: Face }): ReactNode {
  const isWide = useIsWide(DESK_FROM_PX);
  const { menu } = face;
  const isAll = isWide || menu.length <= MOST_TABS;
  const first = menu.filter(({ isInbox }) => isInbox !== true).slice(0, MOST_TABS - 2);
  const tabs = isAll ? menu : menu.filter((one) => first.includes(one) || one.isInbox === true);
  const rest = isAll ? [] : menu.filter((one) => !tabs.includes(one));
  return (
    <nav className="menu" aria-label={t('web.menu')}>
      {tabs.map((item) => (
        <Entry key={item.to} item={item} />
      ))}
      {rest.length > 0 && <More items={rest} />}
    </nav>
  );
}

function Entry({ item }: { readonly item: MenuItem }): ReactNode {
  const isHere = isWithin(item, useLocation().pathname);
  return (
    <Link
      to={item.to}
      className={isHere ? 'active' : undefined}
      aria-current={isHere ? 'page' : undefined}
    >
      <Icon name={item.icon} />
      <span>{t(item.label)}</span>
      {item.isInbox === true && <Unread />}
    </Link>
  );
}

function More({ items }: { readonly items: readonly MenuItem[] }): ReactNode {
  const { pathname } = useLocation();
  const more = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (more.current) more.current.open = false;
  }, [pathname]);
  const isHere = items.some((item) => isWithin(item, pathname));
  return (
    <details className="menu-more" ref={more}>
      <summary className={isHere ? 'active' : undefined}>
        <Icon name="more" />
        <span>{t('web.menu.more')}</span>
      </summary>
      <div className="menu-rest">
        {items.map((item) => (
          <Entry key={item.to} item={item} />
        ))}
      </div>
    </details>
  );
}

function Unread(): ReactNode {
  const count = useUnread();
  if (count === 0) return null;
  return (
    <span className="unread">
      <span className="sr-only">{t('web.inbox.unread', { count })}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  );
}

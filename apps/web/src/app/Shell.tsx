import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, Navigate, Outlet, useLocation, useNavigate, useNavigation } from 'react-router';
import { ChangePasswordPage } from '../features/session/ChangePasswordPage';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import { AccountMenu } from './AccountMenu';
import { FACES, faceFor, facesOf, homeOf, type Face, type FaceId } from './access';
import { Banners } from './Banners';
import { FaceMenu } from './FaceMenu';
import { HeadInbox } from './HeadInbox';
import { HeadSearch } from './HeadSearch';
import { isStale } from './release';
import { useSession, WithSession } from './session';
import { SessionDialog } from './SessionDialog';
import { useShortcuts } from './shortcuts';
import { t } from './t';
import { hasUnsaved } from './unsaved';

const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog')).HelpDialog }));

/** One face of the console around its pages; a stranger is sent to the sign-in and comes back. */
export function Shell({ faceId }: { readonly faceId: FaceId }): ReactNode {
  const { pathname, search } = useLocation();
  const stranger = (
    <Navigate to={`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`} replace />
  );
  return (
    <WithSession stranger={stranger}>
      <Frame faceId={faceId} />
    </WithSession>
  );
}

function Frame({ faceId }: { readonly faceId: FaceId }): ReactNode {
  const session = useSession();
  const own = facesOf(session.hats);
  const face = FACES.find(({ id }) => id === faceId);
  if (session.mustChange) return <ChangePasswordPage />;
  if (!face || !own.includes(face)) return <Navigate to="/" replace />;
  return <FrameOf face={faceFor(face, session.hats)} others={own} />;
}

function FrameOf({
  face,
  others,
}: {
  readonly face: Face;
  readonly others: readonly Face[];
}): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const keys = face.menu.map(({ to }, i): [string, () => void] => [
    String(i + 1),
    () => void navigate(to),
  ]);
  useShortcuts({ ...Object.fromEntries(keys), '?': () => setHelpOpen(true) });
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('web.skip')}
      </a>
      <header className="top">
        <Link className="brand" to={homeOf(face)}>
          <img src={new URL('./icon.svg', import.meta.url).href} alt="" width={28} height={28} />
          {t('web.product')}
        </Link>
        <p className="acting">
          {session.unitName}
          <span> · {session.post}</span>
        </p>
        {others.length > 1 && (
          <nav className="faces" aria-label={t('web.faces')}>
            {others.map((one) => (
              <Link
                key={one.id}
                to={homeOf(one)}
                aria-current={one.id === face.id ? 'true' : undefined}
              >
                {t(one.label)}
              </Link>
            ))}
          </nav>
        )}
        <HeadSearch face={face} />
        <HeadInbox face={face} />
        <Button kind="text" aria-haspopup="dialog" onClick={() => setHelpOpen(true)}>
          <Icon name="help" />
          <span className="head-word">{t('web.help')}</span>
        </Button>
        <AccountMenu />
      </header>
      <Banners />
      <FaceMenu face={face} />
      <Page />
      {isHelpOpen && (
        <Suspense fallback={null}>
          <HelpDialog face={face} onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
      <SessionDialog />
    </div>
  );
}

/** The page itself; a change of page moves the focus to it and, after an upgrade, loads the new release. */
function Page(): ReactNode {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (isStale() && !hasUnsaved()) location.reload();
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} aria-busy={state === 'loading' || undefined}>
      <Outlet />
    </main>
  );
}

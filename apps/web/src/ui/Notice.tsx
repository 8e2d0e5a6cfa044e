import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { t } from '../app/t';
import { Icon, type IconName } from './icons';

type NoticeTone = 'info' | 'warning' | 'error' | 'success';
const ICONS: Readonly<Record<NoticeTone, IconName>> = {
  info: 'clock',
  warning: 'alert',
  error: 'alert',
  success: 'check',
};

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** spoken at once; for what follows an action of the person */
  readonly isLive?: boolean;
}

/** A word on the page itself, with its tone, an icon and, where there is one, the next step. */
export const Notice = ({ tone, title, children, action, isLive }: NoticeProps): ReactNode => (
  <div
    className={`notice notice-${tone}`}
    role={isLive === true ? (tone === 'error' ? 'alert' : 'status') : undefined}
  >
    <Icon name={ICONS[tone]} />
    <div className="notice-text">
      <strong>{title}</strong>
      {children && <div>{children}</div>}
    </div>
    {action && <div className="notice-action">{action}</div>}
  </div>
);

/** Why the server refused, and the number to name to an administrator. */
export const ProblemNotice = ({ problem }: { readonly problem: ApiProblem }): ReactNode => (
  <Notice tone="error" title={problem.title} isLive>
    {problem.findings.length > 0 && (
      <ul>
        {problem.findings.map((f) => (
          <li key={`${f.field} ${f.code}`}>{f.message}</li>
        ))}
      </ul>
    )}
    {problem.traceId !== null && problem.status >= 500 && (
      <small>{t('web.error.trace', { id: problem.traceId })}</small>
    )}
  </Notice>
);

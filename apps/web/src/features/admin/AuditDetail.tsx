import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { Dialog } from '@web/ui/Dialog';
import type { AuditEntry } from './useAudit';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const written = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** The data of an entry that have a name people know; everything stands in the sealed text below. */
function named(payload: string): readonly (readonly [label: string, value: string])[] {
  const whole: unknown = JSON.parse(payload);
  const entry = isRecord(whole) ? whole['entry'] : null;
  const data = isRecord(entry) ? entry['data'] : null;
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const label = textOr(`web.admin.data.${key}`, 'web.admin.unknown');
    return label === t('web.admin.unknown') || value === null || written(value) === '[]'
      ? []
      : [[label, written(value)] as const];
  });
}

/** One entry whole: who, what, to what, and the text the chain seals. */
export function AuditDetail({
  entry,
  onClose,
}: {
  readonly entry: AuditEntry;
  readonly onClose: () => void;
}): ReactNode {
  const { subjectId, actorId } = entry;
  return (
    <Dialog
      title={entry.actionText}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('web.close')}</Button>}
    >
      <dl className="facts">
        <dt>{t('web.admin.audit.actor')}</dt>
        <dd>
          {entry.actorName ?? t('web.system')}
          {actorId !== null && (
            <Link className="block" to={`/a/audit?actorId=${actorId}`} onClick={onClose}>
              {t('web.admin.audit.actor.all')}
            </Link>
          )}
        </dd>
        <dt>{t('web.admin.audit.at')}</dt>
        <dd>{instantText(entry.at)}</dd>
        <dt>{t('web.admin.audit.subject')}</dt>
        <dd>
          {entry.subjectName ?? entry.subjectText}
          {subjectId !== null && (
            <Link className="block" to={`/a/audit?subjectId=${subjectId}`} onClick={onClose}>
              {t('web.admin.audit.subject.all')}
            </Link>
          )}
        </dd>
        {entry.refusal !== null && (
          <>
            <dt>{t('web.admin.audit.refusal')}</dt>
            <dd>{entry.refusal}</dd>
          </>
        )}
        {entry.roleCode !== null && (
          <>
            <dt>{t('web.admin.grant.code')}</dt>
            <dd>{textOr(`web.role.${entry.roleCode}`, 'web.admin.unknown')}</dd>
          </>
        )}
        {named(entry.payload).map(([label, value]) => (
          <div key={label} className="facts-row">
            <dt>{label}</dt>
            <dd className="prose">{value}</dd>
          </div>
        ))}
        <dt>{t('web.admin.audit.code')}</dt>
        <dd>
          <code>{entry.action}</code>
        </dd>
        <dt>{t('web.admin.audit.place')}</dt>
        <dd>
          {entry.shard}/{entry.seq}
        </dd>
      </dl>
      <details>
        <summary>{t('web.admin.audit.raw')}</summary>
        <pre className="sealed" tabIndex={0}>
          {JSON.stringify(JSON.parse(entry.payload), null, 2)}
        </pre>
      </details>
    </Dialog>
  );
}

import './admin.css';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { AuditDetail } from './AuditDetail';
import { ChainState } from './ChainState';
import { auditFilterOf, useAudit, useAuditActions, type AuditEntry } from './useAudit';

const shortId = (id: string): string => id.slice(-8);

function useFilters(): readonly FilterSpec[] {
  const { data } = useAuditActions();
  return [
    { kind: 'words', name: 'actor', label: t('web.admin.audit.actor') },
    {
      kind: 'choice',
      name: 'action',
      label: t('web.admin.audit.action'),
      options:
        data?.items.flatMap(({ text: group, actions }) =>
          actions.map(({ action, text }) => ({ value: action, label: text, group })),
        ) ?? [],
    },
    { kind: 'words', name: 'subject', label: t('web.admin.audit.subject.words') },
    { kind: 'day', name: 'from', label: t('web.admin.audit.from') },
    { kind: 'day', name: 'to', label: t('web.admin.audit.to') },
    { kind: 'flag', name: 'refused', label: t('web.admin.audit.refused') },
    {
      kind: 'pinned',
      name: 'subjectId',
      label: t('web.admin.audit.subject'),
      describe: (id) => t('web.admin.audit.pinned', { id: shortId(id) }),
    },
    {
      kind: 'pinned',
      name: 'actorId',
      label: t('web.admin.audit.actor'),
      describe: (id) => t('web.admin.audit.pinned', { id: shortId(id) }),
    },
  ];
}

/** What an entry is about: the name of a person or unit, else the kind with the end of its number. */
function Subject({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const { subjectText, subjectName, subjectId, roleCode } = entry;
  return (
    <>
      {subjectName ?? subjectText}
      <small className="quiet block">
        {roleCode !== null && textOr(`web.role.${roleCode}`, 'web.admin.unknown')}
        {roleCode === null && subjectName !== null && subjectText}
        {subjectName === null && subjectId !== null && shortId(subjectId)}
      </small>
    </>
  );
}

const columnsOf = (onOpen: (entry: AuditEntry) => void): readonly DataColumn<AuditEntry>[] => [
  {
    key: 'action',
    title: t('web.admin.audit.action'),
    cell: ({ actionText, refusal }) => (
      <>
        {actionText}
        {refusal !== null && <small className="error-text block">{refusal}</small>}
      </>
    ),
  },
  {
    key: 'actor',
    title: t('web.admin.audit.actor'),
    cell: ({ actorName }) => actorName ?? <span className="quiet">{t('web.system')}</span>,
  },
  {
    key: 'subject',
    title: t('web.admin.audit.subject'),
    cell: (entry) => <Subject entry={entry} />,
  },
  {
    key: 'at',
    title: t('web.admin.audit.at'),
    sort: 'at',
    cell: ({ at }) => <time dateTime={at}>{instantText(at)}</time>,
  },
  {
    key: 'detail',
    title: t('web.admin.audit.detail'),
    cell: (entry) => (
      <Button
        aria-label={t('web.admin.audit.detail.of', { what: entry.actionText })}
        onClick={() => onOpen(entry)}
      >
        {t('web.admin.audit.detail')}
      </Button>
    ),
  },
];

/** 审计: who did what, when and to what; for reading only. */
export function AuditPage(): ReactNode {
  useTitle(t('web.menu.audit'));
  const [params] = useSearchParams();
  const filter = auditFilterOf(params);
  const query = useAudit(filter);
  const [open, setOpen] = useState<AuditEntry | null>(null);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.menu.audit')}</h1>
        <p className="quiet">{t('web.admin.audit.text')}</p>
      </header>
      <ChainState />
      <FilterBar filters={useFilters()}>
        <ExportMenu path="/api/v1/audit/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={t('web.menu.audit')}
        query={query}
        columns={columnsOf(setOpen)}
        keyOf={({ shard, seq }) => `${String(shard)}/${String(seq)}`}
        defaultSort="-at"
        empty={
          <Empty icon="list" title={t('web.admin.audit.empty')}>
            <p className="quiet">{t('web.admin.audit.empty.text')}</p>
          </Empty>
        }
      />
      {open && <AuditDetail entry={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

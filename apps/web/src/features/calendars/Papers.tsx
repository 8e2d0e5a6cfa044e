import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Rows, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { StateTag } from '@web/ui/StateTag';
import { paperPath } from './paper-path';

interface PaperRow {
  readonly id: string;
  readonly year: number;
  readonly yearVersion: number | null;
  readonly source: string;
  readonly enteredByName: string;
  readonly publishedByName: string | null;
  readonly publishedAt: string | null;
  readonly state: string;
}

/** Every paper of a year, the newest first: who entered it, who published it, whether it counts. */
export function Papers({
  kind,
  items,
}: {
  readonly kind: 'DAYS' | 'TERMS';
  readonly items: readonly PaperRow[];
}): ReactNode {
  const face = useFaceBase();
  const columns: readonly DataColumn<PaperRow>[] = [
    {
      key: 'version',
      title: t('web.calendar.version'),
      cell: ({ yearVersion }) =>
        yearVersion === null
          ? t('web.calendar.version.draft')
          : t('web.calendar.version.no', { no: yearVersion }),
    },
    {
      key: 'state',
      title: t('web.campaigns.state'),
      cell: ({ state }) => <StateTag machine="CALENDAR_YEAR" state={state} />,
    },
    { key: 'entered', title: t('web.calendar.entered-by'), cell: (one) => one.enteredByName },
    {
      key: 'published',
      title: t('web.calendar.published-by'),
      cell: ({ publishedByName, publishedAt }) =>
        publishedAt === null
          ? t('web.none')
          : `${publishedByName ?? ''} ${instantText(publishedAt)}`.trim(),
    },
    {
      key: 'source',
      title: t('web.calendar.source'),
      isWideOnly: true,
      cell: ({ source }) => (source === '' ? t('web.none') : source),
    },
  ];
  return (
    <section className="panel" aria-labelledby="papers-title">
      <h2 id="papers-title">{t('web.calendar.papers')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('web.calendar.papers.none')}</p>
      ) : (
        <Rows
          caption={t('web.calendar.papers')}
          columns={columns}
          items={items}
          rowTo={({ id, year }) => paperPath(face, { id, kind, year })}
        />
      )}
    </section>
  );
}

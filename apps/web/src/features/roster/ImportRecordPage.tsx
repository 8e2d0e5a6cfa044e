import '../campaigns/campaigns.css';
import '../units/units.css';
import './roster.css';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { RosterKind } from '@app/contracts';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { instantText } from '@web/ui/days';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { ColumnMapping } from './ColumnMapping';
import { ImportPreview } from './ImportPreview';
import { ImportResult } from './ImportResult';
import { ImportStart } from './ImportStart';
import { ImportTag } from './import-words';
import { useImport } from './useImports';

/** A file on its way into the roster: its columns, what would come of it, and what came of it. */
export function ImportRecordPage({ kind }: { readonly kind: RosterKind }): ReactNode {
  const { id = '' } = useParams();
  const base = useFaceBase();
  const [isRunning, setRunning] = useState(false);
  const { data, error, refetch } = useImport(id, isRunning);
  useTitle(data?.fileName ?? t(`web.roster.title.${kind}`));
  if (!data)
    return (
      <div className="page">
        <Awaited rows={4} error={error} onRetry={refetch} />
      </div>
    );
  const home = `${base}/${kind === 'UNITS' ? 'units' : 'people'}/import`;
  return (
    <div className="page">
      <RecordHead
        backTo={home}
        backText={t(`web.roster.title.${kind}`)}
        overline={t('web.roster.by', {
          who: data.createdByName,
          at: instantText(data.createdAt),
        })}
        title={data.fileName}
        tags={
          <>
            <ImportTag state={data.state} />
            <span className="tag tag-waiting">{t('web.roster.rows', { count: data.rows })}</span>
          </>
        }
      />
      {data.state === 'STAGED' && (
        <>
          <ColumnMapping key={data.version} data={data} />
          <ImportPreview data={data} />
          <ImportStart data={data} onRunning={setRunning} />
        </>
      )}
      {(data.state === 'COMMITTED' || data.state === 'WITHDRAWN') && <ImportResult data={data} />}
      {data.state === 'DISCARDED' && (
        <section className="panel">
          <p>{t('web.roster.discarded')}</p>
        </section>
      )}
      {data.state !== 'STAGED' && (
        <div className="actions">
          <Link className="btn" to={home}>
            {t('web.roster.again')}
          </Link>
        </div>
      )}
    </div>
  );
}

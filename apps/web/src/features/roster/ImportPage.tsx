import '../campaigns/campaigns.css';
import '../units/units.css';
import './roster.css';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RosterKind } from '@app/contracts';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { Icon } from '@web/ui/icons';
import { ProblemNotice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { importPath, importText, ImportTag } from './import-words';
import { IMPORTS, uploadRoster, useLastImports } from './useImports';

const LIMIT_BYTES = 50 * 1024 * 1024;
const KINDS = ['.xlsx', '.csv'];

/** Why a file is not even sent; null = it goes. */
function refusalOf(file: File): string | null {
  const name = file.name.toLowerCase();
  if (name.endsWith('.xls')) return t('web.roster.refused.legacy', { name: file.name });
  if (!KINDS.some((kind) => name.endsWith(kind)))
    return t('web.roster.refused.kind', { name: file.name });
  if (file.size > LIMIT_BYTES)
    return t('web.roster.refused.size', {
      name: file.name,
      mb: Math.ceil(file.size / 1024 / 1024),
    });
  return file.size === 0 ? t('web.roster.refused.empty', { name: file.name }) : null;
}

/** 导入: picks a file of units or people, names the limits and the files brought in before. */
export function ImportPage({ kind }: { readonly kind: RosterKind }): ReactNode {
  useTitle(t(`web.roster.title.${kind}`));
  const base = useFaceBase();
  const resource = kind === 'UNITS' ? 'units' : 'people';
  const exports = `/api/v1/roster/exports/${resource}`;
  return (
    <div className="page page-record">
      <header className="page-head">
        <Link className="back" to={`${base}/${resource}`}>
          <Icon name="left" />
          {t(kind === 'UNITS' ? 'web.menu.organisation' : 'web.unit.people')}
        </Link>
        <h1>{t(`web.roster.title.${kind}`)}</h1>
        <p className="quiet">{t(`web.roster.text.${kind}`)}</p>
      </header>
      <div className="record unit-record">
        <div className="record-body">
          <Picker kind={kind} />
          <LastImports kind={kind} />
        </div>
        <aside className="record-rail">
          <section className="panel" aria-labelledby="roster-files">
            <h2 id="roster-files">{t('web.roster.files')}</h2>
            <p className="quiet">{t('web.roster.files.hint')}</p>
            <div className="actions">
              <a className="btn" href={`${exports}?format=xlsx&empty=true`} download>
                {t('web.roster.template')}
              </a>
              <a className="btn" href={`${exports}?format=xlsx`} download>
                {t('web.roster.current')}
              </a>
            </div>
          </section>
        </aside>
      </div>
    </div>
  );
}

function Picker({ kind }: { readonly kind: RosterKind }): ReactNode {
  const base = useFaceBase();
  const navigate = useNavigate();
  const intents = useIntents([IMPORTS]);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (picked: File | undefined): void => {
    // the same name again must be a change to the field
    if (input.current) input.current.value = '';
    if (!picked || intents.busy !== null) return;
    const why = refusalOf(picked);
    setRefusal(why);
    setProblem(null);
    setFile(picked);
    if (why !== null) return;
    intents
      .run(`upload ${picked.name} ${String(picked.size)} ${String(picked.lastModified)}`, (key) =>
        uploadRoster(kind, picked, key),
      )
      .then(
        ({ importId }) => navigate(importPath(base, kind, importId)),
        (error: unknown) => setProblem(asProblem(error)),
      );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const isBusy = intents.busy !== null;
  return (
    <section className="panel" aria-labelledby="roster-pick">
      <h2 id="roster-pick">{t('web.roster.pick')}</h2>
      <div
        className={`roster-drop${isOver ? ' is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id="roster-file"
          className="sr-only"
          type="file"
          tabIndex={-1}
          aria-label={t('web.roster.pick')}
          accept={KINDS.join(',')}
          onChange={({ target }) => take(target.files?.[0])}
        />
        <Button
          kind="primary"
          isBusy={isBusy}
          aria-describedby="roster-limits"
          onClick={() => input.current?.click()}
        >
          {isBusy ? t('web.roster.reading', { name: file?.name ?? '' }) : t('web.roster.choose')}
        </Button>
        <p id="roster-limits" className="quiet">
          {t('web.roster.limits')}
          <span className="wide-only"> {t('web.roster.drop')}</span>
        </p>
      </div>
      <div role="status">{refusal !== null && <p className="error-text">{refusal}</p>}</div>
      {problem && (
        <>
          <ProblemNotice problem={problem} />
          <p className="quiet">{t('web.roster.refused.next')}</p>
        </>
      )}
    </section>
  );
}

/** What was brought in before, so that a file can be taken back later too. */
function LastImports({ kind }: { readonly kind: RosterKind }): ReactNode {
  const base = useFaceBase();
  const { data, error, refetch } = useLastImports();
  const items = data?.items.filter((one) => one.kind === kind) ?? [];
  return (
    <section className="panel" aria-labelledby="roster-last">
      <h2 id="roster-last">{t('web.roster.last')}</h2>
      {!data && <Awaited rows={1} error={error} onRetry={refetch} />}
      {data && items.length === 0 && <p className="quiet">{t('web.roster.last.none')}</p>}
      <ul className="rows">
        {items.map((one) => (
          <li key={one.id}>
            <span>
              <Link to={importPath(base, kind, one.id)}>{one.fileName}</Link>
              <small className="quiet">
                {t('web.roster.by', { who: one.createdByName, at: instantText(one.createdAt) })}
                {' · '}
                {importText(one)}
              </small>
            </span>
            <ImportTag state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

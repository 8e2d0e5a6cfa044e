import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { IMPORTS, mapColumns, type Import } from './useImports';

type Mapping = Readonly<Record<string, number>>;

const mappingOf = (data: Import): Mapping =>
  Object.fromEntries(
    data.fields.flatMap(({ key, column }) => (column === null ? [] : [[key, column] as const])),
  );

/** Which column of the file is which field: guessed, remembered from the last file, and to be put right here. */
export function ColumnMapping({ data }: { readonly data: Import }): ReactNode {
  const intents = useIntents([IMPORTS]);
  const before = mappingOf(data);
  const [mapping, setMapping] = useState<Mapping>(before);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const missing = data.fields.filter(({ key, required }) => required && mapping[key] === undefined);
  const isChanged = JSON.stringify(sorted(mapping)) !== JSON.stringify(sorted(before));
  const found = data.fields.filter(({ key }) => mapping[key] !== undefined).length;
  const unread = data.columns.filter((_, i) => !Object.values(mapping).includes(i));
  const set = (key: string, value: string): void => {
    const { [key]: _, ...rest } = mapping;
    setMapping(value === '' ? rest : { ...rest, [key]: Number(value) });
  };
  const save = (): void => {
    setProblem(null);
    intents
      .run('map', (key) => mapColumns(data.id, mapping, key))
      .catch((error: unknown) => setProblem(asProblem(error)));
  };
  return (
    <details className="panel roster-mapping" open={missing.length > 0 || isChanged || undefined}>
      <summary>
        <h2>{t('web.roster.mapping')}</h2>
        <span className="quiet">
          {t('web.roster.mapping.found', { found, all: data.fields.length })}
        </span>
      </summary>
      <p className="quiet">{t('web.roster.mapping.text')}</p>
      {missing.length > 0 && (
        <Notice
          tone="warning"
          title={t('web.roster.mapping.missing', {
            fields: missing.map(({ label }) => label).join(t('web.list.separator')),
          })}
        />
      )}
      <div className="roster-fields">
        {data.fields.map(({ key, label, required }) => (
          <label key={key} className="field">
            <span>
              {label}
              {required && <span className="quiet"> {t('web.roster.required')}</span>}
            </span>
            <select
              className="input"
              value={mapping[key] ?? ''}
              aria-invalid={required && mapping[key] === undefined}
              onChange={({ target }) => set(key, target.value)}
            >
              <option value="">{t('web.roster.mapping.none')}</option>
              {data.columns.map(({ column, heading }, i) => (
                <option key={column} value={i} disabled={isTaken(mapping, key, i)}>
                  {t('web.roster.mapping.column', { column, heading })}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {unread.length > 0 && (
        <p className="quiet">
          {t('web.roster.mapping.unread', {
            columns: unread
              .map(({ column, heading }) => (heading === '' ? column : heading))
              .join(t('web.list.separator')),
          })}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button
          kind={isChanged ? 'primary' : 'default'}
          disabled={!isChanged}
          isBusy={intents.busy !== null}
          onClick={save}
        >
          {t('web.roster.mapping.save')}
        </Button>
        {isChanged && <small className="quiet">{t('web.roster.mapping.unsaved')}</small>}
      </div>
    </details>
  );
}

const sorted = (mapping: Mapping) =>
  Object.entries(mapping).toSorted(([a], [b]) => (a < b ? -1 : 1));
const isTaken = (mapping: Mapping, key: string, column: number): boolean =>
  Object.entries(mapping).some(([other, at]) => other !== key && at === column);

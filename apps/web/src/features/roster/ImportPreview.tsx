import type { ReactNode } from 'react';
import { ROSTER_OUTCOMES, type RosterOutcome } from '@app/contracts';
import { t } from '@web/app/t';
import { Icon } from '@web/ui/icons';
import { ListFoot } from '@web/ui/ListFoot';
import { Awaited } from '@web/ui/States';
import type { Tone } from '@web/ui/stateTone';
import { useIsWide } from '@web/ui/useIsWide';
import { useUrlFilter } from '@web/ui/useUrlFilter';
import { useImportRows, type Import, type ImportRow } from './useImports';

const TABLE_FROM_PX = 720;
const TONES: Readonly<Record<RosterOutcome, Tone>> = {
  NEW: 'done',
  CHANGED: 'progress',
  UNCHANGED: 'waiting',
  CLOSED: 'action',
  FAULTY: 'late',
};

/** What would come of each row, with what is wrong in the cell it is wrong in. */
export function ImportPreview({ data }: { readonly data: Import }): ReactNode {
  const [asked, setOutcome] = useUrlFilter('outcome');
  const outcome = ROSTER_OUTCOMES.find((one) => one === asked) ?? null;
  const faulty = data.counts['faulty'] ?? 0;
  return (
    <section className="stack" aria-labelledby="roster-preview">
      <div className="panel-head">
        <h2 id="roster-preview">{t('web.roster.preview')}</h2>
        {faulty > 0 && (
          <a
            className="btn"
            href={`/api/v1/roster/imports/${data.id}/faulty-rows?format=xlsx`}
            download
          >
            {t('web.roster.faulty', { count: faulty })}
          </a>
        )}
      </div>
      <div className="filters" role="group" aria-label={t('web.filters')}>
        <Chip isOn={outcome === null} onPress={() => setOutcome('')}>
          {t('web.roster.count', { what: t('web.roster.all'), count: data.rows })}
        </Chip>
        {[...ROSTER_OUTCOMES].toReversed().map((one) => {
          const count = data.counts[one.toLowerCase()] ?? 0;
          return count === 0 && outcome !== one ? null : (
            <Chip key={one} isOn={outcome === one} onPress={() => setOutcome(one)}>
              {t('web.roster.count', {
                what:
                  one === 'FAULTY' ? t('web.roster.only-faulty') : t(`web.roster.outcome.${one}`),
                count,
              })}
            </Chip>
          );
        })}
      </div>
      <PreviewRows data={data} outcome={outcome} />
    </section>
  );
}

const Chip = ({
  isOn,
  onPress,
  children,
}: {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactNode => (
  <button type="button" className="chip" aria-pressed={isOn} onClick={onPress}>
    {children}
  </button>
);

function PreviewRows({
  data,
  outcome,
}: {
  readonly data: Import;
  readonly outcome: RosterOutcome | null;
}): ReactNode {
  const query = useImportRows(data.id, data.version, outcome);
  const isWide = useIsWide(TABLE_FROM_PX);
  if (!query.data) return <Awaited error={query.error} onRetry={query.refetch} />;
  const items = query.data.pages.flatMap((page) => page.items);
  const fields = data.fields.filter(({ column }) => column !== null);
  return (
    <>
      {items.length === 0 && <p className="panel quiet">{t('web.roster.preview.none')}</p>}
      {items.length > 0 && isWide && (
        <div className="roster-scroll" role="region" tabIndex={0} aria-labelledby="roster-preview">
          <table className="table roster-table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t('web.roster.row')}
                </th>
                <th scope="col">{t('web.roster.outcome')}</th>
                {fields.map(({ key, label }) => (
                  <th key={key} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.row}>
                  <th scope="row" className="number">
                    {row.row}
                  </th>
                  <td>
                    <Outcome row={row} />
                    <Wrong row={row} isHere={(field) => fields.every(({ key }) => key !== field)} />
                  </td>
                  {fields.map(({ key }) => (
                    <Cell key={key} row={row} field={key} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length > 0 && !isWide && (
        <ul className="cards" aria-label={t('web.roster.preview')}>
          {items.map((row) => (
            <li key={row.row} className="card">
              <span className="card-head">
                <strong className="card-title">
                  {row.values['name'] ?? t('web.roster.row.no', { row: row.row })}
                </strong>
                <Outcome row={row} />
              </span>
              <small className="quiet">{t('web.roster.row.no', { row: row.row })}</small>
              {row.findings.map((f) => (
                <p key={`${f.field} ${f.code}`} className="error-text">
                  <Icon name="alert" /> {f.message}
                </p>
              ))}
              <dl className="facts">
                {fields
                  .filter(({ key }) => key !== 'name' && (row.values[key] ?? '') !== '')
                  .slice(0, 4)
                  .map(({ key, label }) => (
                    <div key={key} className="roster-fact">
                      <dt>{label}</dt>
                      <dd>{row.values[key]}</dd>
                    </div>
                  ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
      <ListFoot query={query} shown={items.length} />
    </>
  );
}

const Outcome = ({ row }: { readonly row: ImportRow }): ReactNode => (
  <span className={`tag tag-${TONES[row.outcome]}`}>{t(`web.roster.outcome.${row.outcome}`)}</span>
);

/** A cell as it stands in the file; what is wrong stands in it, in words. */
function Cell({ row, field }: { readonly row: ImportRow; readonly field: string }): ReactNode {
  const text = row.values[field] ?? '';
  const isWrong = row.findings.some((f) => f.field === field);
  return (
    <td className={isWrong ? 'is-wrong' : undefined}>
      {text !== '' && <span>{text}</span>}
      <Wrong row={row} isHere={(one) => one === field} />
    </td>
  );
}

/** What is wrong in some fields of a row; fields without a column have no cell of their own. */
const Wrong = ({
  row,
  isHere,
}: {
  readonly row: ImportRow;
  readonly isHere: (field: string) => boolean;
}): ReactNode =>
  row.findings
    .filter(({ field }) => isHere(field))
    .map((f) => (
      <small key={`${f.field} ${f.code}`} className="error-text roster-wrong">
        <Icon name="alert" /> {f.message}
      </small>
    ));

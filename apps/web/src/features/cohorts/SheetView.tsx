import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t, textOr } from '@web/app/t';
import { dayText, instantText } from '@web/ui/days';
import { StateTag } from '@web/ui/StateTag';
import type { Cohort, Figure, Sheet } from './useCohorts';

const ROWS = [
  'total',
  'accepted',
  'exempted',
  'cancelled',
  'unsettled',
  'onTime',
  'late',
] as const satisfies readonly Figure[];

/** Exact to two decimals; what is not all is never printed as all. */
function share(count: number, total: number): string {
  if (total === 0) return '—';
  const hundredths = Math.round((count * 10_000) / total);
  const kept = count < total ? Math.min(hundredths, 9_999) : hundredths;
  return `${(Math.max(kept, count > 0 ? 1 : 0) / 100).toFixed(2)}%`;
}

/** The figures of a sheet, or of now while there is none; each number opens what it counts. */
export function SheetFigures({
  cohort,
  counts,
}: {
  readonly cohort: Cohort;
  readonly counts: Cohort['counts'];
}): ReactNode {
  // what was exempted or cancelled is not owed and is shown apart
  const owed = counts.total - counts.exempted - counts.cancelled;
  return (
    <table className="table sheet-table">
      <caption className="sr-only">{t('web.cohort.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('web.cohort.item')}</th>
          <th scope="col" className="number">
            {t('web.cohort.number')}
          </th>
          <th scope="col" className="number">
            {t('web.cohort.share', { count: owed })}
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((name) => (
          <tr key={name}>
            <th scope="row">{t(`web.cohort.figure.${name}`)}</th>
            <td className="number">
              <Link to={`/b/cohorts/${cohort.id}/tasks?show=${name}`}>{counts[name]}</Link>
            </td>
            <td className="number">
              {['accepted', 'onTime', 'late', 'unsettled'].includes(name)
                ? share(counts[name], owed)
                : '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stays open, each with its owner, new date and reason. */
export function SheetLines({ lines }: { readonly lines: Sheet['exceptions'] }): ReactNode {
  if (lines.length === 0) return <p className="quiet">{t('web.cohort.lines.none')}</p>;
  return (
    <ol className="sheet-lines">
      {lines.map((line) => (
        <li key={line.schoolTaskId}>
          <div className="sheet-line-head">
            <Link to={`/b/review/${line.schoolTaskId}`}>
              {t('web.review.named', { school: line.schoolName, title: line.title })}
            </Link>
            <StateTag machine="SCHOOL_TASK" state={line.state} />
          </div>
          <span>
            {t('web.cohort.line', {
              owner: line.ownerUnitName ?? t('web.none'),
              day: dayText(line.newDueOn),
              target:
                line.targetPhaseNo === null
                  ? t('web.cohort.target.routine')
                  : t('web.cohort.target.phase', { no: line.targetPhaseNo }),
            })}
          </span>
          <span className="prose">
            {t('web.request.extension.reason', { reason: line.reason })}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** 签后变更: what was signed and what is, side by side. */
export function SheetChanges({ cohort }: { readonly cohort: Cohort }): ReactNode {
  const filed = new Map(cohort.filedAfterSignature.map((one) => [`tasks[${one.id}]`, one]));
  return (
    <table className="table">
      <caption className="sr-only">{t('web.cohort.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('web.cohort.item')}</th>
          <th scope="col">{t('web.cohort.as-signed')}</th>
          <th scope="col">{t('web.cohort.now')}</th>
        </tr>
      </thead>
      <tbody>
        {cohort.changeNote.map((note) => {
          const late = filed.get(note.field);
          return (
            <tr key={note.field}>
              <th scope="row">
                {late ? (
                  <>
                    <Link to={`/b/review/${late.id}`}>{note.item}</Link>
                    <small className="quiet">
                      {t('web.cohort.filed', { at: instantText(late.submittedAt) })}
                    </small>
                  </>
                ) : (
                  note.item
                )}
              </th>
              <td>{note.old}</td>
              <td>{note.new}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Every sheet of the cohort with who prepared and signed it, the latest first. */
export const SheetHistory = ({ sheets }: { readonly sheets: Cohort['sheets'] }): ReactNode => (
  <ol className="sheet-history">
    {sheets.toReversed().map((sheet) => (
      <li key={sheet.id}>
        <strong>{t('web.cohort.version', { no: sheet.version })}</strong>
        <span className="tag tag-waiting">
          {textOr(`web.cohort.sheet.${sheetState(sheet)}`, 'web.none')}
        </span>
        <p>
          {t('web.cohort.prepared', {
            who: sheet.preparedByName ?? t('web.none'),
            at: instantText(sheet.preparedAt),
          })}
          {sheet.signedAt !== null &&
            t('web.cohort.signed', {
              who: sheet.signedAs ?? t('web.none'),
              at: instantText(sheet.signedAt),
            })}
          {sheet.supersededAt !== null &&
            t('web.cohort.superseded', { at: instantText(sheet.supersededAt) })}
        </p>
        <p className="quiet">
          {t('web.cohort.short', {
            accepted: sheet.counts.accepted,
            total: sheet.counts.total,
            lines: sheet.exceptions.length,
          })}
        </p>
        <p className="digest">
          {t('web.sign.digest')} <code>{sheet.hash}</code>
        </p>
      </li>
    ))}
  </ol>
);

const sheetState = (sheet: Sheet): 'draft' | 'superseded' | 'holds' =>
  sheet.signedAt === null ? 'draft' : sheet.supersededAt === null ? 'holds' : 'superseded';

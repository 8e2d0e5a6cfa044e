import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../app/t';
import { heatStep, shareText } from './heat';
import { useIsWide } from './useIsWide';

const TABLE_FROM_PX = 576;

export interface HeatCell {
  readonly numerator: number;
  readonly denominator: number;
  /** the list behind the figure */
  readonly to?: string;
}

export interface HeatRow {
  readonly key: string;
  readonly title: string;
  readonly to?: string;
  /** as long as the columns; null = nothing is owed there */
  readonly cells: readonly (HeatCell | null)[];
  /** a sum of the others */
  readonly isTotal?: boolean;
}

interface HeatTableProps {
  readonly caption: string;
  /** what the rows are */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly HeatRow[];
}

/** Shares in five steps of one hue, each with its number: reads without colour and on paper; every cell opens its list. */
export function HeatTable(props: HeatTableProps): ReactNode {
  return (
    <div className="heat">
      {useIsWide(TABLE_FROM_PX) ? <HeatGrid {...props} /> : <HeatCards {...props} />}
      <p className="heat-legend" aria-hidden="true">
        {t('web.heat.legend')}
        {([1, 2, 3, 4, 5] as const).map((step) => (
          <span key={step} className={`heat-${String(step)}`}>
            {t(`web.heat.step.${step}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

const RowTitle = ({ row }: { readonly row: HeatRow }): ReactNode =>
  row.to === undefined ? row.title : <Link to={row.to}>{row.title}</Link>;

function HeatGrid({ caption, corner, columns, rows }: HeatTableProps): ReactNode {
  return (
    <table className="table heat-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isTotal === true ? 'is-total' : undefined}>
            <th scope="row">
              <RowTitle row={row} />
            </th>
            {row.cells.map((cell, i) => (
              <td key={columns[i]?.key ?? i} className={`number heat-${String(heatStep(cell))}`}>
                <Figure cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCards({ caption, columns, rows }: HeatTableProps): ReactNode {
  return (
    <ul className="cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={row.key} className="card">
          <strong className="card-title">
            <RowTitle row={row} />
          </strong>
          <dl className="heat-facts">
            {row.cells.map((cell, i) =>
              cell === null || cell.denominator === 0 ? null : (
                <div key={columns[i]?.key ?? i} className={`heat-${String(heatStep(cell))}`}>
                  <dt>{columns[i]?.title}</dt>
                  <dd>
                    <Figure cell={cell} />
                  </dd>
                </div>
              ),
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Figure({ cell }: { readonly cell: HeatCell | null }): ReactNode {
  if (cell === null || cell.denominator === 0) return <span className="quiet">—</span>;
  const text = (
    <>
      <strong>{shareText(cell)}</strong>
      <small>{t('web.heat.of', { part: cell.numerator, whole: cell.denominator })}</small>
    </>
  );
  return cell.to === undefined ? (
    <span className="heat-figure">{text}</span>
  ) : (
    <Link className="heat-figure" to={cell.to}>
      {text}
    </Link>
  );
}

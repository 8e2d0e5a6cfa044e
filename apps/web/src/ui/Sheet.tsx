import './sheet.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { GateItemStatus } from '@app/contracts';
import { t } from '../app/t';
import { dayText, instantText } from './days';
import { useIsWide } from './useIsWide';

/** Below this width a line of the sheet becomes a card; paper is wider. */
const TABLE_FROM_PX = 576;
const MARKS: Readonly<Record<GateItemStatus, string>> = { MET: '✓', UNMET: '✗', EXEMPT: '–' };

/** A line of a sheet: what was asked, how far it is, and who goes on with what is open. */
export interface SheetItem {
  readonly key: string;
  readonly title: ReactNode;
  /** why it is exempt, what is missing, the reason of a carry-over */
  readonly note?: ReactNode;
  readonly status: GateItemStatus;
  readonly numerator?: number;
  readonly denominator?: number;
  /** the list with exactly what is counted */
  readonly to?: string;
  readonly owner?: ReactNode;
  /** `YYYY-MM-DD` */
  readonly newDue?: string;
}

interface SheetProps {
  /** what kind of sheet, of which campaign */
  readonly overline: ReactNode;
  readonly title: string;
  /** number of the document or the chain */
  readonly number?: string;
  readonly tags?: ReactNode;
  /** the instant up to which everything is counted */
  readonly cutOff?: string | null;
  readonly digest?: string | null;
  /** further facts of the head: word and value */
  readonly facts?: readonly (readonly [word: string, value: ReactNode])[];
  /** what may be done with it, fixed at the foot */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A page made for reading and for paper: title, cut-off and digest, the lines, the chain, the actions at the foot. */
export const Sheet = (props: SheetProps): ReactNode => (
  <article className="sheet">
    <header className="sheet-head">
      <p className="overline">{props.overline}</p>
      <h1>{props.title}</h1>
      {props.tags && <div className="tags">{props.tags}</div>}
      <dl className="facts">
        {props.number !== undefined && <Fact word={t('web.sheet.number')} value={props.number} />}
        {typeof props.cutOff === 'string' && (
          <Fact
            word={t('web.sheet.cut-off')}
            value={<time dateTime={props.cutOff}>{instantText(props.cutOff)}</time>}
          />
        )}
        {props.facts?.map(([word, value]) => (
          <Fact key={word} word={word} value={value} />
        ))}
        {typeof props.digest === 'string' && (
          <Fact word={t('web.sheet.digest')} value={<Digest value={props.digest} />} />
        )}
      </dl>
    </header>
    {props.children}
    {props.foot && <footer className="actions sheet-foot">{props.foot}</footer>}
  </article>
);

const Fact = ({ word, value }: { readonly word: string; readonly value: ReactNode }): ReactNode => (
  <>
    <dt>{word}</dt>
    <dd>{value}</dd>
  </>
);

/** The digest of what was seen, in groups of eight so that people can compare it. */
export const Digest = ({ value }: { readonly value: string }): ReactNode => (
  <code className="sheet-digest">{value.match(/.{1,8}/g)?.join(' ') ?? value}</code>
);

/** A part of the sheet under its own heading. */
export const SheetSection = ({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}): ReactNode => (
  <section className="sheet-section">
    <h2>{title}</h2>
    {children}
  </section>
);

/** Mark and word: reads without colour and on paper. */
export const ItemState = ({ status }: { readonly status: GateItemStatus }): ReactNode => (
  <span className={`mark mark-${status.toLowerCase()}`}>
    {t(`web.sheet.status.${status}`)} <span aria-hidden="true">{MARKS[status]}</span>
  </span>
);

/** Done of owed; a link to the records it counts where there is a list. */
export function Share({ item }: { readonly item: SheetItem }): ReactNode {
  if (item.numerator === undefined || item.denominator === undefined) return null;
  const share = `${String(item.numerator)} / ${String(item.denominator)}`;
  return item.to === undefined ? share : <Link to={item.to}>{share}</Link>;
}

const RANK: Readonly<Record<GateItemStatus, number>> = { UNMET: 0, MET: 1, EXEMPT: 2 };
/** Open points first, each group in its own order. */
export const openFirst = (items: readonly SheetItem[]): readonly SheetItem[] =>
  items.toSorted((a, b) => RANK[a.status] - RANK[b.status]);

interface SheetItemsProps {
  /** what the table lists, for those who do not see it */
  readonly caption: string;
  readonly items: readonly SheetItem[];
}

/** The lines, open ones first: a table on desks and paper, cards on phones. Columns nobody needs are left out. */
export function SheetItems({ caption, items }: SheetItemsProps): ReactNode {
  const isWide = useIsWide(TABLE_FROM_PX);
  const rows = openFirst(items);
  const hasShare = rows.some(({ numerator }) => numerator !== undefined);
  const hasOwner = rows.some(({ owner, newDue }) => owner !== undefined || newDue !== undefined);
  if (!isWide)
    return (
      <ul className="sheet-cards" aria-label={caption}>
        {rows.map((item) => (
          <li key={item.key} className="sheet-card">
            <div className="sheet-card-head">
              <strong>{item.title}</strong>
              <ItemState status={item.status} />
            </div>
            {hasShare && item.numerator !== undefined && (
              <p>
                {t('web.sheet.share')} <Share item={item} />
              </p>
            )}
            {item.note && <p className="quiet">{item.note}</p>}
            {hasOwner && (item.owner !== undefined || item.newDue !== undefined) && (
              <p>
                {t('web.sheet.carried')} <Owner item={item} />
              </p>
            )}
          </li>
        ))}
      </ul>
    );
  return (
    <table className="table sheet-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('web.sheet.item')}</th>
          {hasShare && (
            <th scope="col" className="number">
              {t('web.sheet.share')}
            </th>
          )}
          <th scope="col">{t('web.sheet.state')}</th>
          {hasOwner && <th scope="col">{t('web.sheet.carried')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((item) => (
          <tr key={item.key}>
            <th scope="row">
              {item.title}
              {item.note && <small className="quiet">{item.note}</small>}
            </th>
            {hasShare && (
              <td className="number">
                <Share item={item} />
              </td>
            )}
            <td>
              <ItemState status={item.status} />
            </td>
            {hasOwner && (
              <td>
                <Owner item={item} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who goes on with it, and until when. */
const Owner = ({ item }: { readonly item: SheetItem }): ReactNode => (
  <>
    {item.owner}
    {item.newDue !== undefined && (
      <time className="sheet-due" dateTime={item.newDue}>
        {t('web.sheet.until', { day: dayText(item.newDue, '') })}
      </time>
    )}
  </>
);

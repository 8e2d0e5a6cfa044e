import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../app/t';
import { Button } from './Button';
import { Icon } from './icons';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** heading over the options that share it */
  readonly group?: string;
}

interface FilterBase {
  /** name in the address */
  readonly name: string;
  readonly label: string;
}
/** One of a few. */
export interface ChoiceFilter extends FilterBase {
  readonly kind: 'choice';
  readonly options: readonly FilterOption[];
  /** what no choice means, where it is not everything */
  readonly any?: string;
}
/** Words to look for; asked when the person presses Enter or leaves the field. */
export interface WordsFilter extends FilterBase {
  readonly kind: 'words';
}
/** A day, `YYYY-MM-DD` in the address. */
export interface DayFilter extends FilterBase {
  readonly kind: 'day';
}
/** On or off; `true` in the address. */
export interface FlagFilter extends FilterBase {
  readonly kind: 'flag';
}
/** Comes with the link that led here; shown as what it means, and can be taken away. */
export interface PinnedFilter extends FilterBase {
  readonly kind: 'pinned';
  readonly describe: (value: string) => string;
}
export type FilterSpec = ChoiceFilter | WordsFilter | DayFilter | FlagFilter | PinnedFilter;

/** So many stand open; the others are behind one button. */
const OPEN = 3;
/** As many signs as the api takes of the words looked for. */
const MOST_SIGNS = 50;
/** Set in the address by other means than a filter. */
const NO_FILTER = new Set(['sort', 'tab']);

/** The filters people use, all in the address: it can be copied, reloaded and gone back to. */
export function FilterBar({
  filters,
  children,
}: {
  readonly filters: readonly FilterSpec[];
  /** at the end of the row: export, new */
  readonly children?: ReactNode;
}): ReactNode {
  const [params, setParams] = useSearchParams();
  const plain = filters.filter(({ kind }) => kind !== 'pinned');
  const hidden = plain.slice(OPEN);
  const hiddenSet = hidden.filter(({ name }) => params.has(name)).length;
  const [isOpen, setOpen] = useState(hiddenSet > 0);
  const set = (name: string, value: string): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const isFiltered = [...params.keys()].some((name) => !NO_FILTER.has(name));
  const clear = (): void =>
    setParams(
      (before) => new URLSearchParams([...before].filter(([name]) => NO_FILTER.has(name))),
      { replace: true },
    );
  const control = (filter: FilterSpec): ReactNode => (
    <Control
      key={filter.name}
      filter={filter}
      value={params.get(filter.name) ?? ''}
      onChange={(value) => set(filter.name, value)}
    />
  );
  return (
    <div className="filter-bar" role="search" aria-label={t('web.filters')}>
      <div className="filter-row">
        {plain.slice(0, OPEN).map(control)}
        {hidden.length > 0 && (
          <Button kind="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('web.filters.more')}
            {hiddenSet > 0 && <span className="count">{hiddenSet}</span>}
          </Button>
        )}
        {isFiltered && (
          <Button kind="text" onClick={clear}>
            {t('web.filters.clear')}
          </Button>
        )}
        {children && <div className="filter-end">{children}</div>}
      </div>
      {isOpen && <div className="filter-row">{hidden.map(control)}</div>}
      <Pinned filters={filters} params={params} onRemove={(name) => set(name, '')} />
    </div>
  );
}

function Pinned({
  filters,
  params,
  onRemove,
}: {
  readonly filters: readonly FilterSpec[];
  readonly params: URLSearchParams;
  readonly onRemove: (name: string) => void;
}): ReactNode {
  const shown = filters.flatMap((filter) => {
    const value = params.get(filter.name);
    return filter.kind === 'pinned' && value !== null
      ? [{ ...filter, text: filter.describe(value) }]
      : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul className="filter-row">
      {shown.map(({ name, label, text }) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={t('web.filters.remove', { label, value: text })}
            onClick={() => onRemove(name)}
          >
            {t('web.filters.pinned', { label, value: text })} <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ControlProps {
  readonly filter: FilterSpec;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Control({ filter, value, onChange }: ControlProps): ReactNode {
  switch (filter.kind) {
    case 'pinned':
      return null;
    case 'flag':
      return (
        <button
          type="button"
          className="chip"
          aria-pressed={value === 'true'}
          onClick={() => onChange(value === 'true' ? '' : 'true')}
        >
          {filter.label}
        </button>
      );
    case 'day':
      return (
        <label className="filter">
          <span>{filter.label}</span>
          <input
            className="input"
            type="date"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </label>
      );
    case 'words':
      return <Words key={value} filter={filter} value={value} onChange={onChange} />;
    case 'choice':
      return (
        <label className="filter">
          <span>{filter.label}</span>
          <select
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{filter.any ?? t('web.filters.any')}</option>
            <Options options={filter.options} />
            {value !== '' && filter.options.every((option) => option.value !== value) && (
              // a link may ask for a mixture nobody chooses by hand
              <option value={value}>{t('web.filters.other')}</option>
            )}
          </select>
        </label>
      );
  }
}

/** Options under their headings where they have some. */
function Options({ options }: { readonly options: readonly FilterOption[] }): ReactNode {
  const groups = new Map<string, readonly FilterOption[]>();
  for (const option of options) {
    const group = option.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups].map(([group, own]) => {
    const shown = own.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
    return group === '' ? (
      shown
    ) : (
      <optgroup key={group} label={group}>
        {shown}
      </optgroup>
    );
  });
}

/** Its own text until it is asked for; the key above renews it when the address changes. */
function Words({ filter, value, onChange }: ControlProps): ReactNode {
  const [text, setText] = useState(value);
  const ask = (): void => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <form
      className="filter"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <label>
        <span>{filter.label}</span>
        <input
          className="input"
          type="search"
          enterKeyHint="search"
          maxLength={MOST_SIGNS}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={ask}
        />
      </label>
    </form>
  );
}

import './pick.css';
import { useId, useState, type ReactNode } from 'react';
import { t } from '../app/t';
import { Button } from './Button';

export interface Pick {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
}

interface PickOneProps {
  readonly label: string;
  readonly value: Pick | null;
  readonly error?: string | undefined;
  /** finds on the server; never more than a screenful */
  readonly search: (words: string) => Promise<readonly Pick[]>;
  readonly onPick: (pick: Pick | null) => void;
}

/** One of many, found on the server by words: the answers are plain buttons, so that every device and reader knows them. */
export function PickOne(props: PickOneProps): ReactNode {
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly Pick[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const find = (): void => {
    if (words.trim() === '') return;
    setBusy(true);
    setFailed(false);
    props
      .search(words.trim())
      .then(setFound, () => setFailed(true))
      .finally(() => setBusy(false));
  };
  if (props.value)
    return (
      <div className="field" role="group" aria-labelledby={id}>
        <span id={id}>{props.label}</span>
        <div className="pick-chosen">
          <span>
            {props.value.text}
            {props.value.hint !== undefined && <small className="quiet"> {props.value.hint}</small>}
          </span>
          <Button kind="text" onClick={() => props.onPick(null)}>
            {t('web.pick.change')}
          </Button>
        </div>
        {props.error !== undefined && <small className="error-text">{props.error}</small>}
      </div>
    );
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <div className="pick-search">
        <input
          id={id}
          className="input"
          type="search"
          value={words}
          maxLength={50}
          placeholder={t('web.pick.words')}
          aria-invalid={props.error !== undefined}
          aria-describedby={props.error === undefined ? undefined : `${id}-error`}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            find();
          }}
        />
        <Button isBusy={isBusy} onClick={find}>
          {t('web.pick.find')}
        </Button>
      </div>
      {props.error !== undefined && (
        <small id={`${id}-error`} className="error-text">
          {props.error}
        </small>
      )}
      <div role="status">
        {hasFailed && <small className="error-text">{t('web.error.network')}</small>}
        {found?.length === 0 && <small className="quiet">{t('web.pick.nobody')}</small>}
      </div>
      {found && found.length > 0 && (
        <ul className="pick-list">
          {found.map((pick) => (
            <li key={pick.id}>
              <button
                type="button"
                onClick={() => {
                  setFound(null);
                  props.onPick(pick);
                }}
              >
                {pick.text}
                {pick.hint !== undefined && <small className="quiet"> {pick.hint}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

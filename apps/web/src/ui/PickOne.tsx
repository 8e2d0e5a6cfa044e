import './pick.css';
import { useId, useRef, useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';
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
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  // words that were asked for later are answered alone, whatever comes in last
  const asked = useRef(0);
  const find = (): void => {
    if (words.trim() === '') return;
    asked.current += 1;
    const mine = asked.current;
    const isLast = (): boolean => mine === asked.current;
    setBusy(true);
    setProblem(null);
    props
      .search(words.trim())
      .then(
        (answer) => isLast() && setFound(answer),
        (error: unknown) => isLast() && setProblem(asProblem(error)),
      )
      .finally(() => isLast() && setBusy(false));
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
        {problem && <small className="error-text">{problem.title}</small>}
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

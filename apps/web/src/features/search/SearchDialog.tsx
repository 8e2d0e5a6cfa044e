import './search.css';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Face } from '@web/app/access';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { Dialog } from '@web/ui/Dialog';
import { Empty, Failed, Loading } from '@web/ui/States';
import { useOpenTasks } from '../tasks/useTasks';
import { dutiesFound, pagesFound, placesFound, type Place, type PlaceGroup } from './found';
import { recentPlaces, rememberPlace } from './recent';
import { useSearch, useSettled } from './useSearch';

const WORDS_LENGTH = 50;

/** Everything the person may read, found by words and reached by the keyboard alone. */
export function SearchDialog({
  face,
  onClose,
}: {
  readonly face: Face;
  readonly onClose: () => void;
}): ReactNode {
  const { personId } = useSession();
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  // Enter was pressed before the answer was there: a fast typist is taken along when it is
  const [isEager, setEager] = useState(false);
  const words = useSettled(typed.trim());
  const search = useSearch(words);
  const groups = useGroups(face, words, search.data, personId);
  const places = groups.flatMap((group) => group.places);
  const active = Math.min(chosen, places.length - 1);
  const isWaiting = words !== typed.trim() || search.isFetching;

  const go = (place: Place): void => {
    rememberPlace(personId, place);
    onClose();
    void navigate(place.to);
  };
  useEffect(() => {
    if (!isEager || isWaiting) return;
    setEager(false);
    const place = places[active];
    if (place) go(place);
  });
  const choose = (next: number): void => {
    if (places.length === 0) return;
    const at = (next + places.length) % places.length;
    setChosen(at);
    list.current?.querySelectorAll('[role=option]').item(at).scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent): void => {
    // the same keys pick words in an input method
    if (event.nativeEvent.isComposing) return;
    const place = places[active];
    if (event.key === 'ArrowDown') choose(active + 1);
    else if (event.key === 'ArrowUp') choose(active - 1);
    else if (event.key === 'Enter' && isWaiting) setEager(true);
    else if (event.key === 'Enter' && place) go(place);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('web.search')} onClose={onClose}>
      <input
        className="input"
        enterKeyHint="search"
        role="combobox"
        data-begin
        aria-label={t('web.search.words')}
        aria-expanded={places.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={places.length > 0 ? `${id}-${String(active)}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('web.search.words')}
        maxLength={WORDS_LENGTH}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
          setEager(false);
        }}
        onKeyDown={press}
      />
      <p role="status" className="sr-only">
        {words !== '' && !isWaiting && t('web.search.count', { count: places.length })}
      </p>
      <div className="search-found" aria-busy={isWaiting || undefined}>
        {words !== '' && search.isPending && <Loading rows={3} />}
        {words !== '' && search.isError && (
          <Failed error={search.error} onRetry={() => void search.refetch()} />
        )}
        {words !== '' && !isWaiting && search.data && places.length === 0 && (
          <Empty icon="search" title={t('web.search.empty', { words })}>
            <p className="quiet">{t('web.search.empty.text')}</p>
          </Empty>
        )}
        <div
          id={`${id}-list`}
          ref={list}
          role="listbox"
          className="search-list"
          aria-label={t('web.search.found')}
        >
          <Groups groups={groups} active={active} id={id} onGo={go} />
        </div>
      </div>
      <p className="search-keys quiet wide-only" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {t('web.search.key.choose')} <kbd>Enter</kbd>{' '}
        {t('web.search.key.open')} <kbd>Esc</kbd> {t('web.close')}
      </p>
    </Dialog>
  );
}

/** Without words where the person has been and may go, with words what was found. */
function useGroups(
  face: Face,
  words: string,
  found: ReturnType<typeof useSearch>['data'],
  personId: string,
): readonly PlaceGroup[] {
  const duties = useOpenTasks(face.id === 's');
  if (words === '') {
    const recent = recentPlaces(personId).filter(({ to }) => to.startsWith(`/${face.id}`));
    return [
      { key: 'recent', title: t('web.search.recent'), places: recent, more: false },
      pagesFound(face, ''),
    ].filter(({ places }) => places.length > 0);
  }
  return [
    pagesFound(face, words),
    ...(duties.data ? [dutiesFound(duties.data.items, words)] : []),
    ...(found ? placesFound(face, found) : []),
  ].filter(({ places }) => places.length > 0);
}

function Groups(props: {
  readonly groups: readonly PlaceGroup[];
  readonly active: number;
  readonly id: string;
  readonly onGo: (place: Place) => void;
}): ReactNode {
  let at = -1;
  return props.groups.map((group) => (
    <div key={group.key} role="group" aria-label={group.title} className="search-group">
      <p className="search-title quiet" aria-hidden="true">
        {group.title}
        {group.more && ` · ${t('web.search.more')}`}
      </p>
      {group.places.map((place) => {
        at += 1;
        return (
          <div
            key={`${place.to} ${place.title}`}
            id={`${props.id}-${String(at)}`}
            role="option"
            aria-selected={at === props.active}
            className="search-place"
            onClick={() => props.onGo(place)}
          >
            <span className="search-name">{place.title}</span>
            <span className="quiet">{place.detail}</span>
          </div>
        );
      })}
    </div>
  ));
}

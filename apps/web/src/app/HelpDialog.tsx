import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Dialog } from '../ui/Dialog';
import type { Face } from './access';
import { usePageKeysShown } from './page-keys';
import { hasText, t, textOr } from './t';

const NAMES: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };
const keyName = (key: string): string => NAMES[key] ?? key.toUpperCase();

/** The text of the nearest page that has one: this part of a record, the record, its list; of this face, or of all. */
function helpOf(face: Face, pathname: string): string {
  const [, , page = '', record = '', part = ''] = pathname.split('/');
  const place = page === '' ? 'home' : page;
  const ends = [
    ...(part === '' ? [] : [`${place}.${part}`]),
    ...(record === '' ? [] : [`${place}.${record}`]),
    ...(record === '' ? [] : [`${place}.one`]),
    place,
  ];
  const keys = ends.flatMap((end) => [`web.help.${face.id}.${end}`, `web.help.any.${end}`]);
  return textOr(keys.find(hasText) ?? '', 'web.help.general');
}

/** Help for the page one is on, and the keys that work here. */
export function HelpDialog({
  face,
  onClose,
}: {
  readonly face: Face;
  readonly onClose: () => void;
}): ReactNode {
  const { pathname } = useLocation();
  const pageKeys = usePageKeysShown();
  return (
    <Dialog title={t('web.help')} onClose={onClose}>
      <p className="prose">{helpOf(face, pathname)}</p>
      <h3>{t('web.shortcuts')}</h3>
      <table className="keys">
        <tbody>
          <tr>
            <th scope="row">
              <kbd>?</kbd>
            </th>
            <td>{t('web.shortcuts.help')}</td>
          </tr>
          <tr>
            <th scope="row">
              <kbd>Ctrl</kbd> <kbd>K</kbd>
            </th>
            <td>{t('web.shortcuts.search')}</td>
          </tr>
          {face.menu.map((item, i) => (
            <tr key={item.to}>
              <th scope="row">
                <kbd>{i + 1}</kbd>
              </th>
              <td>{t('web.shortcuts.go', { page: t(item.label) })}</td>
            </tr>
          ))}
          {pageKeys.map(({ keys, label }) => (
            <tr key={keys[0]}>
              <th scope="row">
                {[...new Set(keys.map(keyName))].map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pageKeys.length > 0 && <p className="quiet">{t('web.shortcuts.off')}</p>}
    </Dialog>
  );
}

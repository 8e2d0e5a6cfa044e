import { useRef, type ReactNode } from 'react';
import { t } from '../app/t';
import { exportHref, type ExportQuery } from './export-href';
import { useShut } from './useShut';

interface ExportMenuProps {
  /** the list's path with its answer as a file: `/api/v1/campaigns/export` */
  readonly path: string;
  /** filters and sort as the list on the page has them; pages do not matter */
  readonly query: ExportQuery;
}

/** The list as filtered, as a file: the browser fetches it, so that ten thousand rows never stand in the page's memory. */
export function ExportMenu({ path, query }: ExportMenuProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  useShut(menu);
  return (
    <details className="pop" ref={menu}>
      <summary className="btn">{t('web.export')}</summary>
      <ul className="pop-list">
        {(['xlsx', 'csv'] as const).map((format) => (
          <li key={format}>
            <a
              href={exportHref(path, format, query)}
              download
              onClick={() => {
                if (menu.current) menu.current.open = false;
              }}
            >
              {t(`web.export.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

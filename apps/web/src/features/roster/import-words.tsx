import type { ReactNode } from 'react';
import { ROSTER_OUTCOMES, type RosterKind } from '@app/contracts';
import { t } from '@web/app/t';
import { Icon, type IconName } from '@web/ui/icons';
import type { Tone } from '@web/ui/stateTone';
import type { ImportBrief } from './useImports';

export const importPath = (base: string, kind: RosterKind, id: string): string =>
  `${base}/${kind === 'UNITS' ? 'units' : 'people'}/import/${id}`;

const TONES: Readonly<Record<ImportBrief['state'], readonly [Tone, IconName]>> = {
  STAGED: ['action', 'clock'],
  COMMITTED: ['done', 'check'],
  DISCARDED: ['waiting', 'close'],
  WITHDRAWN: ['waiting', 'back'],
};

/** How an import stands. */
export function ImportTag({ state }: { readonly state: ImportBrief['state'] }): ReactNode {
  const [tone, icon] = TONES[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={icon} />
      {t(`web.roster.state.${state}`)}
    </span>
  );
}

/** What comes, or came, of the rows, as far as there is anything. */
export function importText({
  state,
  counts,
  result,
  rows,
}: Pick<ImportBrief, 'state' | 'counts' | 'result' | 'rows'>): string {
  const of = state === 'STAGED' || result === null ? counts : result;
  const parts = ROSTER_OUTCOMES.flatMap((outcome) => {
    const count = of[outcome.toLowerCase()] ?? 0;
    return count > 0 && (state === 'STAGED' || outcome !== 'FAULTY')
      ? [t('web.roster.count', { what: t(`web.roster.outcome.${outcome}`), count })]
      : [];
  });
  return parts.length > 0
    ? parts.join(t('web.list.separator'))
    : t('web.roster.rows', { count: rows });
}

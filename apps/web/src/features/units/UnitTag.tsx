import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Icon } from '@web/ui/icons';

interface Life {
  readonly validTo: string | null;
  readonly suspendedFrom: string | null;
}

/** How a unit lives, in one word with its mark. */
export function UnitTag({ unit }: { readonly unit: Life }): ReactNode {
  if (unit.validTo !== null)
    return (
      <span className="tag tag-waiting">
        <Icon name="close" />
        {t('web.unit.life.closed')}
      </span>
    );
  if (unit.suspendedFrom !== null)
    return (
      <span className="tag tag-action">
        <Icon name="clock" />
        {t('web.unit.life.suspended')}
      </span>
    );
  return (
    <span className="tag tag-done">
      <Icon name="check" />
      {t('web.unit.life.open')}
    </span>
  );
}

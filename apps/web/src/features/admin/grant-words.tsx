import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { dayText } from '@web/ui/days';
import { Icon, type IconName } from '@web/ui/icons';
import type { Tone } from '@web/ui/stateTone';
import type { GrantState } from './useGrants';

const LOOKS: Readonly<Record<GrantState, readonly [Tone, IconName]>> = {
  REQUESTED: ['action', 'clock'],
  APPROVED: ['done', 'check'],
  REJECTED: ['late', 'alert'],
  REVOKED: ['waiting', 'close'],
};

export const GrantStateTag = ({ state }: { readonly state: GrantState }): ReactNode => (
  <span className={`tag tag-${LOOKS[state][0]}`}>
    <Icon name={LOOKS[state][1]} />
    {t(`web.grant.state.${state}`)}
  </span>
);

/** From when to when a role holds. */
export const grantDays = (grant: {
  readonly validFrom: string;
  readonly validTo: string | null;
}): string => {
  const from = dayText(grant.validFrom, '');
  return grant.validTo === null
    ? t('web.admin.grant.days.open', { from })
    : t('web.admin.grant.days.to', { from, to: dayText(grant.validTo, '') });
};

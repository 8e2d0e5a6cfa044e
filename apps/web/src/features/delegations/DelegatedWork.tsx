import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { WorkList } from '@web/ui/WorkList';
import { DelegatedCard } from '../sign-off/SignCards';
import { useDelegated } from './useDelegations';

/** What waits for the person's hand in the names of others, among the work of his own; nothing when there is none. */
export function DelegatedWork(): ReactNode {
  const { data } = useDelegated();
  return (
    <WorkList
      groups={[{ key: 'delegated', title: t('web.to-sign.delegated'), items: data?.items ?? [] }]}
      row={(one) => <DelegatedCard one={one} />}
    />
  );
}

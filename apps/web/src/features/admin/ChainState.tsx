import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { instantText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { useChain } from './useAudit';

/** Whether the log still holds what was last signed. */
export function ChainState(): ReactNode {
  const { data, error, refetch } = useChain();
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  const { checkpoint } = data;
  if (!checkpoint) return <Notice tone="warning" title={t('web.admin.audit.chain.none')} />;
  const { no, chains, broken } = checkpoint;
  return broken > 0 ? (
    <Notice tone="error" title={t('web.admin.audit.chain.broken', { no, chains, broken })} />
  ) : (
    <Notice
      tone="success"
      title={t('web.admin.audit.chain.whole', { no, chains, at: instantText(checkpoint.at) })}
    />
  );
}

import { useSearchParams } from 'react-router';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';

/** In whose name a delegate reads and signs. */
export interface Principal {
  readonly id: string;
  readonly name: string;
}

/**
 * Who is acted for on this page, by its address (`?for=`); null = the person acts for himself. Somebody is named even
 * when the session does not know the delegation any more: the page must not look like one's own while it is not.
 */
export function usePrincipal(): Principal | null {
  const [params] = useSearchParams();
  const { mandates, personId } = useSession();
  const id = params.get('for') ?? '';
  if (id === '' || id === personId) return null;
  const mandate = mandates.find(({ principalId }) => principalId === id);
  return { id, name: mandate?.principalName ?? t('web.delegation.principal') };
}

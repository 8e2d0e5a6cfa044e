import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { instantText } from '@web/ui/days';
import { ForName } from '../delegations/ForName';
import { isLate, waitWords } from './sign-words';
import type { SignOffBrief } from './useSignOffs';

/** Something to sign: what, since when, by when; the whole card is the link. */
export function SignCard({ one }: { readonly one: SignOffBrief }): ReactNode {
  const face = useFace();
  return (
    <Link className="card" to={`${face}/sign/${one.id}`}>
      <span className="card-head">
        <strong className="card-title">{one.title}</strong>
        <span className={`tag tag-${isLate(one) ? 'late' : 'action'}`}>{waitWords(one)}</span>
      </span>
      <span className="quiet card-facts">
        {t(`web.sign-off.purpose.${one.purpose}`)} · {one.no} ·{' '}
        {t('web.sign-off.sent-by', { name: one.authorName })}
        {one.waitingSince !== null &&
          ` · ${t('web.sign-off.arrived', { at: instantText(one.waitingSince) })}`}
      </span>
      <span className="card-foot">
        <span className="card-next">{t('web.sign-off.read')}</span>
      </span>
    </Link>
  );
}

interface Delegated {
  readonly id: string;
  readonly kind: 'SIGN_OFF' | 'COHORT' | 'SCHOOL_TASK';
  readonly title: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly since: string | null;
}
const PLACES: Readonly<Record<Delegated['kind'], (face: string, id: string) => string>> = {
  SIGN_OFF: (face, id) => `${face}/sign/${id}`,
  COHORT: (_, id) => `/b/cohorts/${id}/sheet`,
  SCHOOL_TASK: (_, id) => `/s/tasks/${id}`,
};

/** Something to sign in another's name: 代 with the principal's name stands first. */
export function DelegatedCard({ one }: { readonly one: Delegated }): ReactNode {
  const face = useFace();
  return (
    <Link className="card" to={`${PLACES[one.kind](face, one.id)}?for=${one.principalId}`}>
      <span className="card-head">
        <strong className="card-title">{one.title}</strong>
        <ForName name={one.principalName} />
      </span>
      <span className="quiet card-facts">
        {t(`web.delegation.power.${one.kind}`)}
        {one.since !== null && ` · ${t('web.sign-off.arrived', { at: instantText(one.since) })}`}
      </span>
      <span className="card-foot">
        <span className="card-next">{t('web.sign-off.read')}</span>
      </span>
    </Link>
  );
}

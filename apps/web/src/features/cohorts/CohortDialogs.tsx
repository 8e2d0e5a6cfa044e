import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { Notice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { ForNameLine } from '../delegations/ForName';
import { isAtPassword, SignaturePassword } from '../session/SignaturePassword';
import type { CohortDialogProps } from './cohort-dialog';
import { groupText } from './CohortListPage';
import { ReturnToSchools } from './ReturnToSchools';
import { cohortActions } from './useCohorts';

export type CohortDialogName =
  'signCohort' | 'startTownReview' | 'returnToSchools' | 'returnToTown';

/** The weightier actions of a cohort; each says what follows. */
export function CohortDialog({
  name,
  ...props
}: CohortDialogProps & { readonly name: CohortDialogName }): ReactNode {
  switch (name) {
    case 'signCohort':
      return <SignDialog {...props} />;
    case 'startTownReview':
      return <StartDialog {...props} />;
    case 'returnToSchools':
      return <ReturnToSchools {...props} />;
    case 'returnToTown':
      return <ReturnToTown {...props} />;
  }
}

/** Repeats in one sentence what is signed, with its figures and its digest. */
function SignDialog({ cohort, runner, principal, onClose }: CohortDialogProps): ReactNode {
  // what was on the page when the dialog opened: a change meanwhile refuses the signature
  const [seen] = useState(cohort.draft);
  const [password, setPassword] = useState('');
  if (seen === null) return null;
  return (
    <Confirm
      title={t('web.cohort.action.signCohort')}
      action={
        principal === null
          ? t('web.cohort.sign.action')
          : t('web.sign-off.sign.for', {
              verb: t('web.cohort.sign.action'),
              name: principal.name,
            })
      }
      onClose={onClose}
      isAtField={isAtPassword}
      onConfirm={() =>
        runner.run('signCohort', (key) =>
          cohortActions.sign(
            cohort.id,
            { seenHash: seen.hash, onBehalfOf: principal?.id, password },
            key,
          ),
        )
      }
      consequence={({ problem, confirm }) => (
        <>
          <ForNameLine name={principal?.name} />
          <p className="prose">
            {t('web.cohort.sign.text', {
              group: groupText(cohort),
              phase: cohort.phaseNo,
              total: seen.counts.total,
              accepted: seen.counts.accepted,
              exempted: seen.counts.exempted,
              lines: seen.exceptions.length,
              late: seen.counts.late,
            })}
          </p>
          {seen.exceptions.length > 0 && (
            <Notice
              tone="warning"
              title={t('web.cohort.sign.open', { count: seen.exceptions.length })}
            />
          )}
          {cohort.draft?.hash !== seen.hash && (
            <Notice tone="warning" title={t('web.sign.changed')} isLive />
          )}
          <p className="digest">
            {t('web.sign.digest')} <code>{seen.hash}</code>
          </p>
          <SignaturePassword
            value={password}
            problem={problem}
            onChange={setPassword}
            onEnter={confirm}
          />
        </>
      )}
    />
  );
}

const StartDialog = ({ cohort, runner, onClose }: CohortDialogProps): ReactNode => (
  <Confirm
    title={t('web.cohort.action.startTownReview')}
    action={t('web.cohort.action.startTownReview')}
    consequence={<p>{t('web.cohort.start.text', { count: cohort.counts.unsettled })}</p>}
    onClose={onClose}
    onConfirm={() =>
      runner.run('startTownReview', (key) => cohortActions.startReview(cohort.id, key))
    }
  />
);

/** The bureau's reason stays when somebody else was faster. */
const ReturnToTown = ({ cohort, runner, onClose }: CohortDialogProps): ReactNode => (
  <ReasonDialog
    title={t('web.cohort.action.returnToTown')}
    text={t('web.cohort.return.text', { group: cohort.groupName })}
    label={t('web.cohort.return.reason')}
    action={t('web.cohort.action.returnToTown')}
    onSend={(reason) =>
      runner.run('returnToTown', (key) => cohortActions.returnToTown(cohort.id, reason, key))
    }
    onClose={onClose}
  />
);

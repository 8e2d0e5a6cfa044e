import './cohorts.css';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { mayDo, offerOf } from '@web/app/access';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { instantText, untilText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { RecordHead } from '@web/ui/RecordHead';
import { StateTag } from '@web/ui/StateTag';
import { Awaited } from '@web/ui/States';
import { usePrincipal, type Principal } from '../delegations/usePrincipal';
import { useTaskAction, type TaskActionRunner } from '../tasks/useTaskAction';
import { groupText } from './CohortListPage';
import { CohortDialog, type CohortDialogName } from './CohortDialogs';
import { ExceptionForm } from './ExceptionForm';
import { SheetChanges, SheetFigures, SheetHistory, SheetLines } from './SheetView';
import { COHORTS, useCohort, type Cohort, type Sheet } from './useCohorts';

/** Refusals of preparing that the form below takes away. */
const MENDABLE = 'cohort.unsettled-without-line';

/** 片区汇总表: made for reading, for paper and for the signature. */
export function CohortSheetPage(): ReactNode {
  const { id = '' } = useParams();
  const principal = usePrincipal();
  const { data, error, refetch } = useCohort(id, principal?.id);
  useTitle(t('web.cohort.sheet-of', { group: data ? groupText(data) : '' }));
  if (data)
    return (
      <SheetOf key={`${data.id} ${principal?.id ?? ''}`} cohort={data} principal={principal} />
    );
  return (
    <div className="page page-narrow">
      <Awaited rows={5} error={error} onRetry={refetch} isPage />
    </div>
  );
}

/** What is shown: the draft that waits for a signature, else the sheet that holds, else the figures of now. */
function shownSheet(cohort: Cohort): Sheet | null {
  const holds = cohort.sheets.findLast((s) => s.signedAt !== null && s.supersededAt === null);
  return cohort.draft ?? holds ?? null;
}

function SheetOf({
  cohort,
  principal,
}: {
  readonly cohort: Cohort;
  readonly principal: Principal | null;
}): ReactNode {
  const runner = useTaskAction([COHORTS]);
  const [dialog, setDialog] = useState<CohortDialogName | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const sheet = shownSheet(cohort);
  const prepare = offerOf(cohort.actions, 'prepareSheet');
  const mayPrepare = prepare !== undefined && (prepare.allowed || prepare.reason === MENDABLE);
  const isSigned = cohort.sheets.some(({ signedAt }) => signedAt !== null);
  return (
    <div className="page page-narrow sheet">
      <RecordHead
        backTo="/b/cohorts"
        backText={t('web.cohort.title')}
        overline={t('web.task.overline', {
          campaign: cohort.campaignTitle,
          phase: cohort.phaseNo,
        })}
        title={t('web.cohort.sheet-of', { group: groupText(cohort) })}
        tags={
          <>
            <StateTag machine="COHORT" state={cohort.state} />
            {cohort.returnCount > 0 && (
              <span className="tag tag-waiting">
                {t('web.cohort.returned', { count: cohort.returnCount })}
              </span>
            )}
          </>
        }
        turn={<Turn cohort={cohort} />}
      />
      {principal !== null && (
        <Notice tone="info" title={t('web.sign-off.acting', { name: principal.name })} />
      )}
      {runner.done !== null && (
        <Notice
          tone="success"
          title={textOr(`web.cohort.done.${runner.done}`, 'web.done')}
          isLive
        />
      )}
      {runner.problem && dialog === null && !isPreparing && (
        <>
          <ProblemNotice problem={runner.problem} />
          {runner.problem.isConflict && <p className="quiet">{t('web.conflict.fresh')}</p>}
        </>
      )}
      <CutOff cohort={cohort} sheet={sheet} />
      {cohort.changedAfterSign && sheet?.signedAt && (
        <section className="panel sheet-changed" aria-labelledby="changed-title">
          <h2 id="changed-title">{t('web.cohort.changes')}</h2>
          <p className="quiet">{t('web.cohort.changes.text')}</p>
          <SheetChanges cohort={cohort} />
        </section>
      )}
      <section className="panel" aria-labelledby="lines-title">
        <h2 id="lines-title">
          {t('web.cohort.lines')}
          <span className="count"> {(sheet?.exceptions ?? cohort.lines).length}</span>
        </h2>
        {isPreparing && mayPrepare ? (
          <ExceptionForm cohort={cohort} runner={runner} onClose={() => setPreparing(false)} />
        ) : (
          <SheetLines lines={sheet?.exceptions ?? cohort.lines} />
        )}
      </section>
      <section className="panel" aria-labelledby="figures-title">
        <h2 id="figures-title">{t('web.cohort.figures')}</h2>
        <SheetFigures cohort={cohort} counts={sheet?.counts ?? cohort.counts} />
        {sheet?.counts.quotas && <Quotas quotas={sheet.counts.quotas} />}
      </section>
      {cohort.sheets.length > 0 && (
        <section className="panel" aria-labelledby="history-title">
          <h2 id="history-title">{t('web.cohort.history')}</h2>
          <SheetHistory sheets={cohort.sheets} />
        </section>
      )}
      <div className="sheet-foot">
        {!isPreparing && (
          <Actions
            cohort={cohort}
            runner={runner}
            mayPrepare={mayPrepare}
            onOpen={setDialog}
            onPrepare={() => setPreparing(true)}
          />
        )}
        <span className="sheet-tools">
          <Button kind="text" onClick={() => print()}>
            {t('web.cohort.print')}
          </Button>
          {isSigned && <ExportMenu path={`/api/v1/cohorts/${cohort.id}/sheet/export`} query={{}} />}
        </span>
      </div>
      {dialog !== null && (
        <CohortDialog
          name={dialog}
          principal={principal}
          cohort={cohort}
          runner={runner}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

const Turn = ({ cohort }: { readonly cohort: Cohort }): ReactNode => {
  if (cohort.state === 'TOWN_REVIEW')
    return t('web.cohort.turn.town', {
      group: cohort.groupName,
      due: cohort.townReviewDueAt === null ? '' : untilText(cohort.townReviewDueAt),
    });
  if (cohort.state === 'OPEN')
    return t('web.cohort.turn.open', {
      count: cohort.counts.unsettled,
      queue: cohort.counts.queue,
    });
  return null;
};

function CutOff({
  cohort,
  sheet,
}: {
  readonly cohort: Cohort;
  readonly sheet: Sheet | null;
}): ReactNode {
  if (sheet === null) return <p className="quiet">{t('web.cohort.live')}</p>;
  const isStale =
    sheet.signedAt === null &&
    (sheet.counts.unsettled !== cohort.counts.unsettled ||
      sheet.counts.accepted !== cohort.counts.accepted);
  return (
    <>
      <p className="sheet-cut-off">
        {t(sheet.signedAt === null ? 'web.cohort.cut-off.draft' : 'web.cohort.cut-off.signed', {
          version: sheet.version,
          at: instantText(sheet.preparedAt),
          who: sheet.preparedByName ?? t('web.none'),
          signer: sheet.signedAs ?? '',
          signed: sheet.signedAt === null ? '' : instantText(sheet.signedAt),
        })}
      </p>
      <p className="digest">
        {t('web.sign.digest')} <code>{sheet.hash}</code>
      </p>
      {isStale && <Notice tone="warning" title={t('web.cohort.stale')} />}
    </>
  );
}

const QUOTAS = ['met', 'madeUp', 'unmet', 'exempt', 'open'] as const;
const Quotas = ({
  quotas,
}: {
  readonly quotas: NonNullable<Sheet['counts']['quotas']>;
}): ReactNode =>
  QUOTAS.some((name) => quotas[name] > 0) && (
    <p>
      {t('web.cohort.quotas')}
      {QUOTAS.map((name) =>
        t('web.cohort.quota', { name: t(`web.cohort.quota.${name}`), count: quotas[name] }),
      ).join(t('web.list.separator'))}
    </p>
  );

function Actions({
  cohort,
  runner,
  mayPrepare,
  onOpen,
  onPrepare,
}: {
  readonly cohort: Cohort;
  readonly runner: TaskActionRunner;
  readonly mayPrepare: boolean;
  readonly onOpen: (name: CohortDialogName) => void;
  readonly onPrepare: () => void;
}): ReactNode {
  const names = (
    ['signCohort', 'prepareSheet', 'startTownReview', 'returnToSchools', 'returnToTown'] as const
  ).filter((name) => offerOf(cohort.actions, name) !== undefined);
  if (names.length === 0) return null;
  const may = (name: (typeof names)[number]): boolean =>
    name === 'prepareSheet' ? mayPrepare : mayDo(cohort.actions, name);
  const primary = names.find((name) => may(name) && name !== 'returnToTown');
  const refused = names.filter((name) => !may(name));
  return (
    <div className="sheet-actions">
      <div className="actions">
        {names.map((name) => (
          <Button
            key={name}
            kind={name === primary ? 'primary' : 'default'}
            disabled={!may(name)}
            isBusy={runner.busy === name}
            aria-describedby={may(name) ? undefined : `refused-${name}`}
            onClick={() => (name === 'prepareSheet' ? onPrepare() : onOpen(name))}
          >
            {t(
              name === 'prepareSheet' && cohort.draft
                ? 'web.cohort.action.prepareAgain'
                : `web.cohort.action.${name}`,
            )}
          </Button>
        ))}
      </div>
      {refused.map((name) => {
        const offer = offerOf(cohort.actions, name);
        return (
          <small key={name} id={`refused-${name}`} className="error-text">
            {t('web.cohort.refused', {
              action: t(`web.cohort.action.${name}`),
              reason: textOr(`error.${offer?.reason ?? ''}`, 'web.refused', countOf(offer?.facts)),
            })}
          </small>
        );
      })}
    </div>
  );
}

const countOf = (facts: Readonly<Record<string, unknown>> | undefined) => ({
  count: typeof facts?.['count'] === 'number' ? facts['count'] : 0,
});

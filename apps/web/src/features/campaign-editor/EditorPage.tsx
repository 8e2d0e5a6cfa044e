import { useEffect, type ReactNode } from 'react';
import { Link, Navigate, NavLink, useLocation, useParams } from 'react-router';
import { LeaveGuard } from '@web/app/LeaveGuard';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { useTitle } from '@web/app/useTitle';
import { AntdTheme } from '@web/ui/library/AntdTheme';
import { Icon } from '@web/ui/icons';
import { Notice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { BasicsStep } from './BasicsStep';
import { CheckStep } from './CheckStep';
import { useDraftSession, WithDraftSession } from './draft-session';
import { FormsStep } from './FormsStep';
import { GatesStep } from './GatesStep';
import { IssueStep } from './IssueStep';
import { LadderStep } from './LadderStep';
import { PhasesStep } from './PhasesStep';
import { SaveState } from './SaveState';
import { isStepId, pathsUp, stateOfStep, STEP_IDS, stepName, type StepId } from './steps';
import { TasksStep } from './TasksStep';
import { useCampaign } from './usePlan';
import './editor.css';

const STEPS: Readonly<Record<StepId, () => ReactNode>> = {
  basics: BasicsStep,
  phases: PhasesStep,
  tasks: TasksStep,
  forms: FormsStep,
  gates: GatesStep,
  ladder: LadderStep,
  check: CheckStep,
  issue: IssueStep,
};

/** A plan, step by step; one may leave after any of them and come back to it. */
export function EditorPage(): ReactNode {
  const { id = '', step } = useParams();
  const { data, error, refetch } = useCampaign(id);
  useTitle(data?.title ?? t('web.editor.name'));
  if (!isStepId(step)) return <Navigate to="../basics" relative="path" replace />;
  if (!data)
    return (
      <div className="page">
        <Awaited rows={6} error={error} onRetry={refetch} />
      </div>
    );
  return (
    <WithDraftSession key={data.id} campaign={data}>
      <AntdTheme>
        <Editor step={step} />
      </AntdTheme>
    </WithDraftSession>
  );
}

function Editor({ step }: { readonly step: StepId }): ReactNode {
  const { campaign, isEditable, saver, saved } = useDraftSession();
  const isUnsaved = saved.edits.size > 0;
  useUnsaved(isUnsaved);
  const base = `/b/campaigns/${campaign.id}/edit`;
  const Step = STEPS[step];
  const at = STEP_IDS.indexOf(step);
  const [before, after] = [STEP_IDS[at - 1], STEP_IDS[at + 1]];
  return (
    <div className="page editor">
      <header className="editor-head">
        <Link className="back" to="/b/campaigns">
          <Icon name="left" />
          {t('web.editor.back')}
        </Link>
        <h1>{campaign.title}</h1>
        <div className="tags">
          <StateTag machine="CAMPAIGN" state={campaign.state} />
          <span className="quiet">{campaign.docNumber ?? campaign.code}</span>
          {isEditable && <SaveState />}
        </div>
      </header>
      <StepList step={step} base={base} />
      <section className="editor-body" aria-labelledby="step-title">
        <h2 id="step-title" tabIndex={-1}>
          {t(stepName(step))}
        </h2>
        <p className="quiet">{t(`web.editor.step.${step}.text`)}</p>
        {!isEditable && step !== 'issue' && (
          <Notice tone="info" title={t('web.editor.locked')}>
            <Link to={`${base}/issue`}>{t('web.editor.locked.go')}</Link>
          </Notice>
        )}
        <fieldset className="plain" disabled={!isEditable && step !== 'issue'}>
          <Step key={step} />
        </fieldset>
        <nav className="editor-foot" aria-label={t('web.editor.steps')}>
          {before && (
            <Link className="btn" to={`${base}/${before}`}>
              {t('web.editor.before', { step: t(stepName(before)) })}
            </Link>
          )}
          {after && (
            <Link className="btn btn-primary" to={`${base}/${after}`}>
              {t('web.editor.after', { step: t(stepName(after)) })}
            </Link>
          )}
        </nav>
      </section>
      <FocusField step={step} />
      <LeaveGuard
        isUnsaved={isUnsaved}
        save={() => saver.flush()}
        text={t('web.leave.text.lost')}
        isHome={(pathname) => pathname.startsWith(`${base}/`)}
      />
    </div>
  );
}

/** The steps with how each stands; below each other on desks, folded on phones. */
function StepList({ step, base }: { readonly step: StepId; readonly base: string }): ReactNode {
  const { campaign, findings, isChecked, isEditable } = useDraftSession();
  const words = (id: StepId): { readonly kind: string; readonly text: string } => {
    if (!isEditable && id !== 'issue') return { kind: 'done', text: t('web.editor.state.done') };
    if (campaign.state === 'IN_SIGNOFF')
      return { kind: 'open', text: t('web.editor.state.with-signers') };
    if (campaign.state === 'APPROVED')
      return { kind: 'open', text: t('web.editor.state.to-issue') };
    if (isEditable && !isChecked) return { kind: 'empty', text: t('web.editor.state.checking') };
    const state = stateOfStep(id, campaign, findings);
    if (state.kind === 'open')
      return { kind: 'open', text: t('web.editor.state.open', { count: state.count }) };
    if (id === 'issue' && state.kind === 'empty')
      return { kind: 'empty', text: t('web.editor.state.unsent') };
    return { kind: state.kind, text: t(`web.editor.state.${state.kind}`) };
  };
  const list = (
    <ol>
      {STEP_IDS.map((id, i) => {
        const { kind, text } = words(id);
        return (
          <li key={id}>
            <NavLink to={`${base}/${id}`} className="step">
              <span className="step-no" aria-hidden="true">
                {i + 1}
              </span>
              <span>
                {t(stepName(id))}
                <small className={`step-${kind}`}>{text}</small>
              </span>
            </NavLink>
          </li>
        );
      })}
    </ol>
  );
  return (
    <nav className="editor-steps" aria-label={t('web.editor.steps')}>
      <details>
        <summary>
          {t('web.editor.where', {
            no: STEP_IDS.indexOf(step) + 1,
            all: STEP_IDS.length,
            step: t(stepName(step)),
          })}
        </summary>
        {list}
      </details>
      <div className="editor-steps-wide">{list}</div>
    </nav>
  );
}

/** A finding's link opens the field it belongs to, wherever it is folded away. */
function FocusField({ step }: { readonly step: StepId }): ReactNode {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '') return undefined;
    const frame = requestAnimationFrame(() => {
      const field = pathsUp(decodeURIComponent(hash.slice(1)))
        .map((id) => document.getElementById(id))
        .find((element) => element !== null);
      for (let up = field?.closest('details'); up; up = up.parentElement?.closest('details'))
        up.open = true;
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, step]);
  return null;
}

import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import type { PlanFinding } from './campaign-plan';
import { useDraftSession } from './draft-session';
import { TextField } from './fields';
import { isOpen, stepName, stepOfField } from './steps';
import { useAct } from './useAct';
import { useFindings } from './usePlan';

const GROUPS = ['BLOCKING', 'WARNING', 'INFO'] as const;

/** Everything the check of the plan found, what blocks first; each is mended at its field or explained here. */
export function CheckStep(): ReactNode {
  const { campaign, isEditable } = useDraftSession();
  const { data, error, refetch } = useFindings(campaign.id, true);
  if (!data) return <Awaited rows={4} error={error} onRetry={refetch} />;
  const blocking = data.findings.filter(({ severity }) => severity === 'BLOCKING').length;
  const open = data.findings.filter(isOpen).length - blocking;
  const base = `/b/campaigns/${campaign.id}/edit`;
  return (
    <>
      {blocking + open === 0 ? (
        <Notice
          tone="success"
          isLive
          title={t('web.editor.check.clear')}
          action={
            isEditable && (
              <Link className="btn btn-primary" to={`${base}/issue`}>
                {t('web.editor.check.go')}
              </Link>
            )
          }
        />
      ) : (
        <Notice
          tone={blocking > 0 ? 'error' : 'warning'}
          isLive
          title={t('web.editor.check.open', { blocking, open })}
        >
          {t('web.editor.check.open.text')}
        </Notice>
      )}
      {GROUPS.map((severity) => {
        const found = data.findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} className="panel" aria-labelledby={`check-${severity}`}>
            <h3 id={`check-${severity}`} className={`check-${severity}`}>
              {t(`web.editor.check.${severity}`)} <span className="count">{found.length}</span>
            </h3>
            <ul className="rows">
              {found.map((finding) => (
                <li key={finding.key} className="finding">
                  <FindingLine finding={finding} base={base} />
                  {severity === 'WARNING' && <Explanation finding={finding} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function FindingLine({
  finding,
  base,
}: {
  readonly finding: PlanFinding;
  readonly base: string;
}): ReactNode {
  const step = stepOfField(finding.field);
  return (
    <p className="finding-line">
      <span>{finding.message}</span>
      {step !== 'check' && (
        <Link to={`${base}/${step}#${encodeURIComponent(finding.field)}`}>
          {t(finding.severity === 'INFO' ? 'web.editor.check.see' : 'web.editor.check.mend', {
            step: t(stepName(step)),
          })}
        </Link>
      )}
    </p>
  );
}

/** Why a warning is right as it is; signers read it with the plan. */
function Explanation({ finding }: { readonly finding: PlanFinding }): ReactNode {
  const { requests, isEditable } = useDraftSession();
  const act = useAct();
  const [typed, setTyped] = useState<string | null>(null);
  useUnsaved(typed !== null && typed !== (finding.explanation ?? ''));
  const isWriting = typed !== null || finding.explanation === null;
  if (!isEditable && finding.explanation === null) return null;
  if (!isWriting)
    return (
      <p className="finding-line">
        <span className="quiet">
          {t('web.editor.check.explained', { text: finding.explanation ?? '' })}
        </span>
        {isEditable && (
          <Button
            kind="text"
            aria-label={t('web.editor.check.again', { finding: finding.message })}
            onClick={() => setTyped(finding.explanation)}
          >
            {t('web.editor.edit')}
          </Button>
        )}
      </p>
    );
  const text = typed ?? '';
  const save = async (): Promise<void> => {
    await act.run('explain', (version, key) =>
      requests.explain(finding.key, text.trim(), version, key),
    );
    setTyped(null);
  };
  return (
    <div className="explain">
      {act.problem && <ProblemNotice problem={act.problem} />}
      <TextField
        id={`explain-${finding.key}`}
        label={t('web.editor.check.explain')}
        about={finding.message}
        rows={2}
        maxLength={500}
        value={text}
        onChange={setTyped}
      />
      <div className="actions">
        <Button
          isBusy={act.busy === 'explain'}
          disabled={text.trim() === ''}
          onClick={() => void save().catch(() => undefined)}
        >
          {t('web.editor.check.explain.save')}
        </Button>
      </div>
    </div>
  );
}

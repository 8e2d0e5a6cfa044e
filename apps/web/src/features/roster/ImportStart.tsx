import { useState, type ReactNode } from 'react';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { offerOf } from '@web/app/access';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { ProblemNotice } from '@web/ui/Notice';
import { importText } from './import-words';
import { commitImport, discardImport, IMPORTS, type Import } from './useImports';

const isStep = (step: string): step is 'COMPARE' | 'MERGE' | 'FOLLOW_UP' =>
  step === 'COMPARE' || step === 'MERGE' || step === 'FOLLOW_UP';

/** Takes the file over, all of it or nothing, and shows how far that has come; or gives it up. */
export function ImportStart({
  data,
  onRunning,
}: {
  readonly data: Import;
  readonly onRunning: (isRunning: boolean) => void;
}): ReactNode {
  const intents = useIntents([IMPORTS, 'units', 'people']);
  const [withAccounts, setWithAccounts] = useState(true);
  const [ask, setAsk] = useState<'commit' | 'discard' | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const isRunning = intents.busy === 'commit';
  const offer = offerOf(data.actions, 'commit');
  const touched = ['new', 'changed', 'closed'].reduce((n, key) => n + (data.counts[key] ?? 0), 0);
  const isRefused = offer?.allowed !== true;
  const commit = async (): Promise<void> => {
    setProblem(null);
    onRunning(true);
    try {
      await intents.run('commit', (key) =>
        commitImport(
          data.id,
          {
            expectedVersion: data.version,
            ...(data.kind === 'PEOPLE' ? { createAccounts: withAccounts } : {}),
          },
          key,
        ),
      );
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      onRunning(false);
    }
  };
  const { progress } = data;
  return (
    <section className="panel roster-start" aria-label={t('web.roster.start')}>
      {data.kind === 'PEOPLE' && (
        <label className="check">
          <input
            type="checkbox"
            checked={withAccounts}
            onChange={({ target }) => setWithAccounts(target.checked)}
          />
          <span>
            {t('web.roster.accounts')}
            <small className="quiet">{t('web.roster.accounts.hint')}</small>
          </span>
        </label>
      )}
      {(isRunning || progress !== null) && (
        <div role="status" className="roster-progress">
          <span>
            {progress && isStep(progress.step)
              ? t(`web.roster.step.${progress.step}`)
              : t('web.roster.step.COMPARE')}
          </span>
          <progress
            className="meter"
            aria-label={t('web.roster.progress')}
            max={Math.max(progress?.total ?? 1, 1)}
            value={progress?.step === 'MERGE' ? progress.done : undefined}
          />
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button
          kind="primary"
          isBusy={isRunning || progress !== null}
          disabled={isRefused}
          aria-describedby={isRefused ? 'roster-refused' : undefined}
          onClick={() => setAsk('commit')}
        >
          {touched === 0 ? t('web.roster.commit.none') : t('web.roster.commit', { count: touched })}
        </Button>
        <Button disabled={isRunning} onClick={() => setAsk('discard')}>
          {t('web.roster.discard')}
        </Button>
        {isRefused && (
          <small id="roster-refused" className="quiet">
            {t('web.roster.refused.findings', { count: data.counts['faulty'] ?? 0 })}
          </small>
        )}
      </div>
      {ask === 'commit' && (
        <Confirm
          title={t('web.roster.commit.title')}
          action={t('web.roster.commit', { count: touched })}
          consequence={
            <>
              <p>{importText(data)}</p>
              <p>{t(`web.roster.commit.text.${data.kind}`)}</p>
            </>
          }
          onConfirm={() => {
            void commit();
            return Promise.resolve();
          }}
          onClose={() => setAsk(null)}
        />
      )}
      {ask === 'discard' && (
        <Confirm
          title={t('web.roster.discard')}
          action={t('web.roster.discard')}
          consequence={<p>{t('web.roster.discard.text')}</p>}
          onConfirm={async () => {
            await intents.run('discard', (key) => discardImport(data.id, key));
          }}
          onClose={() => setAsk(null)}
        />
      )}
    </section>
  );
}

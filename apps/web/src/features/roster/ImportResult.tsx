import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { offerOf } from '@web/app/access';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Button } from '@web/ui/Button';
import { instantText } from '@web/ui/days';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { saveBlob } from './save-blob';
import { IMPORTS, takePasswords, withdrawImport, type Import } from './useImports';

const FIGURES = ['new', 'changed', 'closed', 'unchanged', 'tasks', 'grants', 'accounts'] as const;

/** What came of a file; its first passwords, once; and the way back as long as nothing of it is in use. */
export function ImportResult({ data }: { readonly data: Import }): ReactNode {
  const base = useFaceBase();
  const intents = useIntents([IMPORTS, 'units', 'people']);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const result = data.result ?? {};
  const figures = FIGURES.filter((key, i) => i < 4 || (result[key] ?? 0) > 0);
  const passwords = offerOf(data.actions, 'passwords');
  const withdraw = offerOf(data.actions, 'withdraw');
  const hand = (): void => {
    setProblem(null);
    intents
      .run('passwords', (key) => takePasswords(data.id, key))
      .then(
        (file) => saveBlob(file, t('web.roster.passwords.file')),
        (error: unknown) => setProblem(asProblem(error)),
      );
  };
  return (
    <section className="panel" aria-labelledby="roster-result">
      <h2 id="roster-result">{t('web.roster.result')}</h2>
      {data.state === 'WITHDRAWN' && (
        <Notice
          tone="info"
          title={t('web.roster.withdrawn', {
            at: data.withdrawnAt === null ? '' : instantText(data.withdrawnAt),
          })}
        />
      )}
      {data.state === 'COMMITTED' && data.committedAt !== null && (
        <Notice
          tone="success"
          title={t('web.roster.committed', { at: instantText(data.committedAt) })}
          isLive
        />
      )}
      <dl className="facts facts-number">
        {figures.map((key) => (
          <div key={key}>
            <dt>{t(`web.roster.figure.${key}`)}</dt>
            <dd>{result[key] ?? 0}</dd>
          </div>
        ))}
      </dl>
      {passwords && (
        <div className="stack">
          <div className="actions">
            <Button
              kind="primary"
              disabled={!passwords.allowed}
              isBusy={intents.busy === 'passwords'}
              aria-describedby="roster-passwords"
              onClick={hand}
            >
              {t('web.roster.passwords')}
            </Button>
          </div>
          <small id="roster-passwords" className="quiet">
            {data.passwordsAt === null
              ? t('web.roster.passwords.hint')
              : t('web.roster.passwords.taken', { at: instantText(data.passwordsAt) })}
          </small>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div className="actions">
        <Link className="btn" to={`${base}/${data.kind === 'UNITS' ? 'units' : 'people'}`}>
          {t(`web.roster.look.${data.kind}`)}
        </Link>
        {withdraw && (
          <Button
            disabled={!withdraw.allowed}
            aria-describedby={withdraw.allowed ? undefined : 'roster-kept'}
            onClick={() => setAsking(true)}
          >
            {t('web.roster.withdraw')}
          </Button>
        )}
        {withdraw?.allowed === false && (
          <small id="roster-kept" className="quiet">
            {t('error.import.tasks-issued', { count: result['tasks'] ?? 0 })}
          </small>
        )}
      </div>
      {isAsking && (
        <ReasonDialog
          title={t('web.roster.withdraw')}
          label={t('web.roster.withdraw.reason')}
          action={t('web.roster.withdraw')}
          isDanger
          text={t('web.roster.withdraw.text')}
          onSend={(reason) =>
            intents.run('withdraw', (key) => withdrawImport(data.id, reason, data.version, key))
          }
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

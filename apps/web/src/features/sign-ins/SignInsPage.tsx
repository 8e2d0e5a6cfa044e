import './sign-ins.css';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { FilterBar } from '@web/ui/FilterBar';
import { Icon } from '@web/ui/icons';
import { Notice } from '@web/ui/Notice';
import { Awaited, Empty } from '@web/ui/States';
import { PasswordDialog } from '../session/PasswordDialog';
import { deviceText } from './device';
import {
  endOtherSignIns,
  endSignIn,
  OUTCOMES,
  SIGN_INS,
  signInFilterOf,
  useOpenSignIns,
  useSignIns,
  type OpenSignIn,
  type SignIn,
} from './useSignIns';

const addressText = (address: string | null): string => address ?? t('web.sign-ins.address.none');

const COLUMNS: readonly DataColumn<SignIn>[] = [
  {
    key: 'outcome',
    title: t('web.sign-ins.outcome'),
    cell: ({ outcome }) => (
      <span className={`tag tag-${outcome === 'SIGNED_IN' ? 'done' : 'late'}`}>
        <Icon name={outcome === 'SIGNED_IN' ? 'check' : 'alert'} />
        {t(`web.sign-ins.outcome.${outcome}`)}
      </span>
    ),
  },
  {
    key: 'at',
    title: t('web.sign-ins.when'),
    sort: 'at',
    cell: ({ at }) => <time dateTime={at}>{instantText(at)}</time>,
  },
  {
    key: 'device',
    title: t('web.sign-ins.device'),
    cell: ({ device }) => deviceText(device),
  },
  {
    key: 'address',
    title: t('web.sign-ins.address'),
    cell: ({ address }) => addressText(address),
  },
];

/** 我的登录记录: where one is signed in, and what came of the attempts; for the person himself alone. */
export function SignInsPage(): ReactNode {
  useTitle(t('web.account.sign-ins'));
  const [params] = useSearchParams();
  const history = useSignIns(signInFilterOf(params));
  const [isChanging, setChanging] = useState(false);
  const [isChanged, setChanged] = useState(false);
  return (
    <div className="page page-record">
      <header className="page-head page-head-row">
        <div>
          <h1>{t('web.account.sign-ins')}</h1>
          <p className="quiet">{t('web.sign-ins.text')}</p>
        </div>
        <Button onClick={() => setChanging(true)}>{t('web.password.change')}</Button>
      </header>
      {isChanged && <Notice tone="success" title={t('web.password.changed')} isLive />}
      <Now />
      <section className="work-group" aria-labelledby="history-title">
        <h2 id="history-title">{t('web.sign-ins.history')}</h2>
        <p className="quiet">{t('web.sign-ins.history.text')}</p>
        <FilterBar
          filters={[
            {
              kind: 'choice',
              name: 'outcome',
              label: t('web.sign-ins.outcome'),
              options: OUTCOMES.map((one) => ({
                value: one,
                label: t(`web.sign-ins.outcome.${one}`),
              })),
            },
          ]}
        />
        <DataTable
          caption={t('web.sign-ins.history')}
          query={history}
          columns={COLUMNS}
          defaultSort="-at"
          empty={<Empty icon="list" title={t('web.sign-ins.empty')} />}
        />
      </section>
      {isChanging && (
        <PasswordDialog onChanged={() => setChanged(true)} onClose={() => setChanging(false)} />
      )}
    </div>
  );
}

function Now(): ReactNode {
  const { data, error, refetch } = useOpenSignIns();
  const intents = useIntents([SIGN_INS]);
  const [ending, setEnding] = useState<OpenSignIn | 'others' | null>(null);
  const [ended, setEnded] = useState<number | null>(null);
  const others = data?.items.filter(({ isOwn }) => !isOwn).length ?? 0;
  return (
    <section className="work-group" aria-labelledby="now-title">
      <div className="page-head-row">
        <h2 id="now-title">
          {t('web.sign-ins.now')}
          {data && <span className="count">{data.items.length}</span>}
        </h2>
        {others > 1 && (
          <Button onClick={() => setEnding('others')}>
            {t('web.sign-ins.end-others', { count: others })}
          </Button>
        )}
      </div>
      {ended !== null && (
        <Notice tone="success" title={t('web.sign-ins.ended', { count: ended })} isLive />
      )}
      {!data && <Awaited rows={2} error={error} onRetry={refetch} />}
      <ul className="cards">
        {data?.items.map((one) => (
          <li key={one.id}>
            <OpenCard one={one} onEnd={() => setEnding(one)} />
          </li>
        ))}
      </ul>
      {ending && (
        <Confirm
          title={
            ending === 'others'
              ? t('web.sign-ins.end-others', { count: others })
              : t('web.sign-ins.end.of', { device: deviceText(ending.device) })
          }
          action={
            ending === 'others'
              ? t('web.sign-ins.end-others', { count: others })
              : t('web.sign-ins.end')
          }
          isDanger
          consequence={
            <p>
              {ending === 'others'
                ? t('web.sign-ins.end-others.consequence', { count: others })
                : t('web.sign-ins.end.consequence')}
            </p>
          }
          onConfirm={async () => {
            const name = ending === 'others' ? 'others' : `end ${ending.id}`;
            const result = await intents.run(name, (key) =>
              ending === 'others' ? endOtherSignIns(key) : endSignIn(ending.id, key),
            );
            setEnded(result.ended);
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}

const OpenCard = ({
  one,
  onEnd,
}: {
  readonly one: OpenSignIn;
  readonly onEnd: () => void;
}): ReactNode => (
  <article className="card open-sign-in">
    <div>
      <strong className="card-title">
        {deviceText(one.device)}
        {one.isOwn && <span className="tag tag-done">{t('web.sign-ins.this')}</span>}
      </strong>
      <span className="quiet">
        {addressText(one.address)} · {t('web.sign-ins.since', { at: instantText(one.since) })} ·{' '}
        {t('web.sign-ins.until', { at: instantText(one.until) })}
      </span>
    </div>
    {!one.isOwn && (
      <Button
        aria-label={t('web.sign-ins.end.of', { device: deviceText(one.device) })}
        onClick={onEnd}
      >
        {t('web.sign-ins.end')}
      </Button>
    )}
  </article>
);

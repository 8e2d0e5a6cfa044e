import '../campaigns/campaigns.css';
import { useState, type ReactNode } from 'react';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '@app/contracts';
import { MissingPage } from '@web/app/ErrorPage';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { Rows, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { Awaited } from '@web/ui/States';
import { SettingsTabs } from './SettingsTabs';
import { TargetDialog } from './TargetDialog';
import {
  channelActions,
  CHANNELS,
  useChannels,
  useMaySetChannels,
  type Channels,
  type Target,
} from './useChannels';

/** What the bureau allows besides the inbox, and where it may be pushed to. */
export function BureauChannelsPage(): ReactNode {
  useTitle(t('web.settings.bureau'));
  const maySet = useMaySetChannels();
  const { data, error, refetch } = useChannels();
  if (!maySet) return <MissingPage />;
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <h1>{t('web.settings.bureau')}</h1>
      </header>
      <SettingsTabs />
      {data && (
        <>
          <Allowed channels={data} />
          <Targets targets={data.targets} />
        </>
      )}
      {!data && <Awaited error={error} onRetry={refetch} />}
    </div>
  );
}

function Allowed({ channels }: { readonly channels: Channels }): ReactNode {
  const intents = useIntents([CHANNELS]);
  const [allowed, setAllowed] = useState<readonly DeliveryChannel[]>(channels.allowed);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const save = async (): Promise<void> => {
    setDone(false);
    setProblem(null);
    try {
      await intents.run('allow', (key) => channelActions.allow(allowed, key));
      setDone(true);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <section className="panel form" aria-labelledby="allowed-title">
      <h2 id="allowed-title">{t('web.settings.allowed')}</h2>
      <p className="quiet">{t('web.settings.allowed.text')}</p>
      {DELIVERY_CHANNELS.map((channel) => (
        <label key={channel} className="check">
          <input
            type="checkbox"
            checked={allowed.includes(channel)}
            onChange={({ target }) => {
              setDone(false);
              setAllowed(
                target.checked ? [...allowed, channel] : allowed.filter((one) => one !== channel),
              );
            }}
          />
          <span>
            {t(`web.settings.channel.${channel}`)}
            <small className="quiet">{t(`web.settings.allow.${channel}.hint`)}</small>
          </span>
        </label>
      ))}
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice tone="success" title={t('web.settings.saved')} isLive />}
      <div className="actions">
        <Button kind="primary" isBusy={intents.busy !== null} onClick={() => void save()}>
          {t('web.settings.allowed.save')}
        </Button>
      </div>
    </section>
  );
}

function Targets({ targets }: { readonly targets: readonly Target[] }): ReactNode {
  const intents = useIntents([CHANNELS]);
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Target | null>(null);
  const [done, setDone] = useState<'added' | 'stopped' | null>(null);
  const columns: readonly DataColumn<Target>[] = [
    { key: 'title', title: t('web.settings.target.title'), cell: ({ title }) => title },
    {
      key: 'format',
      title: t('web.settings.target.format'),
      cell: ({ format }) => t(`web.settings.format.${format}`),
    },
    { key: 'host', title: t('web.settings.target.host'), cell: ({ host }) => host },
    {
      key: 'state',
      title: t('web.campaigns.state'),
      cell: (one) =>
        one.disabledAt === null ? (
          <Button onClick={() => setEnding(one)}>{t('web.settings.target.stop')}</Button>
        ) : (
          <span className="quiet">
            {t('web.settings.target.stopped', { at: instantText(one.disabledAt) })}
          </span>
        ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="targets-title">
      <div className="panel-head">
        <h2 id="targets-title">{t('web.settings.targets')}</h2>
        <Button
          onClick={() => {
            setDone(null);
            setAdding(true);
          }}
        >
          {t('web.settings.target.add')}
        </Button>
      </div>
      <p className="quiet">{t('web.settings.targets.text')}</p>
      {done !== null && <Notice tone="success" title={t(`web.settings.target.${done}`)} isLive />}
      {targets.length === 0 ? (
        <p className="quiet">{t('web.settings.targets.none')}</p>
      ) : (
        <Rows caption={t('web.settings.targets')} columns={columns} items={targets} />
      )}
      {isAdding && (
        <TargetDialog
          onSend={async (target) => {
            await intents.run('add', (key) => channelActions.add(target, key));
            setDone('added');
          }}
          onClose={() => {
            intents.forget('add');
            setAdding(false);
          }}
        />
      )}
      {ending && (
        <Confirm
          title={t('web.settings.target.stop')}
          consequence={<p>{t('web.settings.target.stop.text', { title: ending.title })}</p>}
          action={t('web.settings.target.stop')}
          isDanger
          onConfirm={async () => {
            await intents.run(`stop ${ending.id}`, (key) => channelActions.disable(ending.id, key));
            setDone('stopped');
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}

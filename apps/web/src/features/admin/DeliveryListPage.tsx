import './admin.css';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DELIVERY_CHANNELS, DELIVERY_STATES } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { useIntents } from '@web/api/useIntents';
import { usePages } from '@web/api/usePages';
import { t, textOr } from '@web/app/t';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Notice } from '@web/ui/Notice';
import { Empty } from '@web/ui/States';
import type { Tone } from '@web/ui/stateTone';
import { useUrlFilter } from '@web/ui/useUrlFilter';

type Delivery = Schemas['DeliveryResponse'];
type Decision = Delivery['actions'][number];
const DELIVERIES = 'deliveries';

const TONES: Readonly<Record<Delivery['state'], Tone>> = {
  PENDING: 'waiting',
  CLAIMED: 'progress',
  SENT: 'done',
  FAILED_RETRY: 'progress',
  UNKNOWN: 'action',
  DEAD: 'late',
  SUPPRESSED: 'waiting',
};

const FILTERS: readonly FilterSpec[] = [
  {
    kind: 'choice',
    name: 'states',
    label: t('web.delivery.state'),
    any: t('web.delivery.states.stopped'),
    options: [
      { value: DELIVERY_STATES.join(','), label: t('web.filters.any') },
      ...DELIVERY_STATES.map((state) => ({
        value: state,
        label: t(`web.delivery.state.${state}`),
      })),
    ],
  },
  {
    kind: 'choice',
    name: 'channel',
    label: t('web.delivery.channel'),
    options: DELIVERY_CHANNELS.map((channel) => ({
      value: channel,
      label: t(`web.delivery.channel.${channel}`),
    })),
  },
];

/** The filter the address asks for; without one, what waits for a person. */
function filterOf(params: URLSearchParams) {
  const states = (params.get('states') ?? '').split(',');
  const asked = DELIVERY_STATES.filter((state) => states.includes(state));
  const channel = DELIVERY_CHANNELS.find((one) => one === params.get('channel'));
  return {
    ...(asked.length > 0 ? { states: asked } : {}),
    ...(channel ? { channel } : {}),
  };
}

const useDeliveries = (filter: ReturnType<typeof filterOf>) =>
  usePages([DELIVERIES, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/deliveries', { params: { query: { ...page, ...filter } } })),
  );

function settle(id: string, decision: Decision, key: string): Promise<unknown> {
  const params = { path: { id }, header: intent(key) };
  return decision === 'resend'
    ? bodyOf(api.POST('/api/v1/deliveries/{id}/resend', { params }))
    : bodyOf(api.POST('/api/v1/deliveries/{id}/suppress', { params }));
}

/** Faults our own side finds; the others are what a server answered. */
const OWN_FAULTS = [
  'channel.unsendable',
  'smtp.not-configured',
  'webhook.address-refused',
  'webhook.name-unknown',
  'worker.lost',
] as const;

/** A fault in words: what our own code said, else who answered what. */
function faultText(fault: string | null): string {
  if (fault === null) return t('web.delivery.fault.none');
  const own = OWN_FAULTS.find((one) => one === fault);
  if (own) return t(`web.delivery.fault.${own}`);
  const [who = '', ...rest] = fault.split('.');
  const code = rest.length === 0 ? who : rest.join('.');
  return textOr(`web.delivery.fault.${who}`, 'web.delivery.fault.other', { code });
}

interface Asked {
  readonly delivery: Delivery;
  readonly decision: Decision;
}

const columnsOf = (onAsk: (asked: Asked) => void): readonly DataColumn<Delivery>[] => [
  {
    key: 'slot',
    title: t('web.delivery.slot'),
    cell: ({ slotAt }) => instantText(slotAt),
  },
  {
    key: 'channel',
    title: t('web.delivery.channel'),
    cell: ({ channel }) => t(`web.delivery.channel.${channel}`),
  },
  {
    key: 'state',
    title: t('web.delivery.state'),
    cell: ({ state }) => (
      <span className={`tag tag-${TONES[state]}`}>{t(`web.delivery.state.${state}`)}</span>
    ),
  },
  {
    key: 'fault',
    title: t('web.delivery.fault'),
    cell: ({ fault, state }) => (fault === null && state !== 'DEAD' ? '' : faultText(fault)),
  },
  {
    key: 'attempts',
    title: t('web.delivery.attempts'),
    isNumber: true,
    cell: ({ attempts }) => attempts,
  },
  {
    key: 'settled',
    title: t('web.delivery.settled'),
    sort: 'at',
    cell: ({ settledAt }) => (settledAt === null ? '' : instantText(settledAt)),
  },
  {
    key: 'recipient',
    title: t('web.delivery.recipient'),
    cell: ({ recipientId }) => (
      <Link className="no-break" to={`/a/accounts/${recipientId}`}>
        {t('web.delivery.recipient.view')}
      </Link>
    ),
  },
  {
    key: 'actions',
    title: t('web.delivery.actions'),
    cell: (delivery) => (
      <span className="row-actions">
        {delivery.actions.map((decision) => (
          <Button key={decision} onClick={() => onAsk({ delivery, decision })}>
            {t(`web.delivery.action.${decision}`)}
          </Button>
        ))}
      </span>
    ),
  },
];

/** 投递: messages that did not go out, and what becomes of them. */
export function DeliveryListPage(): ReactNode {
  useTitle(t('web.menu.deliveries'));
  const [params] = useSearchParams();
  const [sort] = useUrlFilter('sort');
  const filter = {
    ...filterOf(params),
    ...(sort === 'at' || sort === '-at' ? { sort } : {}),
  } as const;
  const query = useDeliveries(filter);
  const intents = useIntents([DELIVERIES]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<Decision | null>(null);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('web.menu.deliveries')}</h1>
        <p className="quiet">{t('web.admin.deliveries.text')}</p>
      </header>
      <FilterBar filters={FILTERS}>
        <ExportMenu path="/api/v1/deliveries/export" query={{ ...filter }} />
      </FilterBar>
      {done !== null && <Notice tone="success" title={t(`web.delivery.done.${done}`)} isLive />}
      <DataTable
        caption={t('web.menu.deliveries')}
        query={query}
        columns={columnsOf(setAsked)}
        defaultSort="-at"
        empty={
          <Empty title={t('web.admin.deliveries.empty')}>
            <p className="quiet">{t('web.admin.deliveries.empty.text')}</p>
          </Empty>
        }
      />
      {asked && (
        <Confirm
          title={t(`web.delivery.action.${asked.decision}`)}
          action={t(`web.delivery.action.${asked.decision}`)}
          isDanger={asked.decision === 'suppress'}
          consequence={<p>{consequenceOf(asked)}</p>}
          onConfirm={async () => {
            await intents.run(`${asked.decision} ${asked.delivery.id}`, (key) =>
              settle(asked.delivery.id, asked.decision, key),
            );
            setDone(asked.decision);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

const consequenceOf = ({ delivery, decision }: Asked): string =>
  decision === 'suppress'
    ? t('web.delivery.suppress.text')
    : t(delivery.state === 'UNKNOWN' ? 'web.delivery.resend.UNKNOWN' : 'web.delivery.resend.DEAD');

import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { QUOTA_PERIOD_STATES } from '@app/contracts';
import { useIntents } from '@web/api/useIntents';
import { useSession } from '@web/app/session';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { DataTable, Rows, type DataColumn } from '@web/ui/DataTable';
import { todayInBeijing } from '@web/ui/day-math';
import { dayText, instantText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Notice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { Awaited, Empty, Failed } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useCampaignScene } from '../campaigns/campaign-context';
import { QuotaCards } from './QuotaCards';
import { amountText } from './quota-words';
import {
  quotaActions,
  quotaFilterOf,
  QUOTAS,
  useCompliance,
  useQuotaPeriods,
  useUnitQuotas,
  type QuotaPeriod,
} from './useQuotas';

/** 指标: how the quotas of a campaign stand, rule by rule and unit by unit, and what the bureau itself owes. */
export function QuotasTab(): ReactNode {
  const { campaign } = useCampaignScene();
  const { data, error, refetch } = useCompliance(campaign.id);
  if (!data) return <Awaited rows={4} error={error} onRetry={refetch} />;
  if (data.items.length === 0) return <Empty title={t('web.quota.none')} />;
  return (
    <>
      <section className="panel" aria-labelledby="compliance-title">
        <div className="panel-head">
          <h2 id="compliance-title">{t('web.quota.compliance')}</h2>
          <small className="quiet">
            {t('web.figure.cut-off', { at: instantText(data.cutOff) })}
          </small>
        </div>
        <p className="quiet">{t('web.quota.compliance.text')}</p>
        <Rows
          caption={t('web.quota.compliance')}
          columns={COMPLIANCE}
          items={data.items}
          keyOf={({ code }) => code}
        />
      </section>
      <OwnQuotas campaignId={campaign.id} />
      <Periods campaignId={campaign.id} rules={data.items} />
    </>
  );
}

type Rule = NonNullable<ReturnType<typeof useCompliance>['data']>['items'][number];
const figure =
  (state: (typeof QUOTA_PERIOD_STATES)[number], count: (rule: Rule) => number) =>
  (rule: Rule): ReactNode => <Link to={`?rule=${rule.code}&states=${state}`}>{count(rule)}</Link>;
const COMPLIANCE: readonly DataColumn<Rule>[] = [
  { key: 'title', title: t('web.quota.rule'), cell: ({ title }) => title },
  {
    key: 'rate',
    title: t('web.quota.rate'),
    cell: ({ rate }) => (/\d/.test(rate) ? `${rate}%` : rate),
    isNumber: true,
  },
  { key: 'MET', title: t('state.QUOTA_PERIOD.MET'), cell: figure('MET', (r) => r.met), isNumber: true }, // prettier-ignore
  { key: 'UNMET', title: t('state.QUOTA_PERIOD.UNMET'), cell: figure('UNMET', (r) => r.unmet), isNumber: true }, // prettier-ignore
  { key: 'MADE_UP', title: t('state.QUOTA_PERIOD.MADE_UP'), cell: figure('MADE_UP', (r) => r.madeUp), isNumber: true }, // prettier-ignore
  { key: 'EXEMPT', title: t('state.QUOTA_PERIOD.EXEMPT'), cell: figure('EXEMPT', (r) => r.exempt), isNumber: true }, // prettier-ignore
  { key: 'OPEN', title: t('state.QUOTA_PERIOD.OPEN'), cell: figure('OPEN', (r) => r.open), isNumber: true }, // prettier-ignore
];

/** What the bureau itself owes: told by the office, confirmed by the leader. */
function OwnQuotas({ campaignId }: { readonly campaignId: string }): ReactNode {
  const { hats } = useSession();
  const bureau = hats.find(({ code }) => code === 'OFF' || code === 'DEP')?.unitId;
  return bureau === undefined ? null : <OfBureau campaignId={campaignId} unitId={bureau} />;
}

function OfBureau({
  campaignId,
  unitId,
}: {
  readonly campaignId: string;
  readonly unitId: string;
}): ReactNode {
  const { data, error, refetch } = useUnitQuotas(campaignId, unitId);
  const [done, setDone] = useState<string | null>(null);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section className="work-group" aria-labelledby="own-quotas">
      <h2 id="own-quotas">
        {t('web.quota.own')}
        <span className="count">{data.items.length}</span>
      </h2>
      {done !== null && <Notice tone="success" title={done} isLive />}
      <QuotaCards
        onDone={setDone}
        campaignId={campaignId}
        unitId={unitId}
        today={data.today}
        quotas={data.items}
      />
    </section>
  );
}

function Periods({
  campaignId,
  rules,
}: {
  readonly campaignId: string;
  readonly rules: readonly Rule[];
}): ReactNode {
  const [params] = useSearchParams();
  const filter = quotaFilterOf(params);
  const query = useQuotaPeriods(campaignId, filter);
  const intents = useIntents([QUOTAS]);
  const [exempting, setExempting] = useState<QuotaPeriod | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const filters: readonly FilterSpec[] = [
    {
      kind: 'choice',
      name: 'rule',
      label: t('web.quota.rule'),
      options: rules.map(({ code, title }) => ({ value: code, label: title })),
    },
    {
      kind: 'choice',
      name: 'states',
      label: t('web.tasks.state'),
      options: QUOTA_PERIOD_STATES.map((state) => ({
        value: state,
        label: t(`state.QUOTA_PERIOD.${state}`),
      })),
    },
    { kind: 'words', name: 'unit', label: t('web.quota.unit') },
    {
      kind: 'pinned',
      name: 'groupId',
      label: t('web.progress.unit'),
      describe: () => t('web.filters.other'),
    },
  ];
  return (
    <section className="panel" aria-labelledby="periods-title">
      <h2 id="periods-title">{t('web.quota.periods')}</h2>
      <FilterBar filters={filters}>
        <ExportMenu path="/api/v1/quota-periods/export" query={{ ...filter, campaignId }} />
      </FilterBar>
      {done !== null && <Notice tone="success" title={done} isLive />}
      <DataTable
        caption={t('web.quota.periods')}
        columns={columnsOf(setExempting)}
        query={query}
        defaultSort="-toOn"
        empty={<Empty title={t('web.quota.periods.empty')} />}
      />
      {exempting && (
        <ReasonDialog
          title={t('web.quota.exempt')}
          text={t('web.quota.exempt.text', { unit: exempting.unitName, title: exempting.title })}
          label={t('web.quota.exempt.reason')}
          action={t('web.quota.exempt')}
          onSend={async (reason) => {
            await intents.run(`exempt ${exempting.id}`, (key) =>
              quotaActions.exempt(exempting.id, reason, key),
            );
            setDone(t('web.quota.exempted', { unit: exempting.unitName }));
          }}
          onClose={() => setExempting(null)}
        />
      )}
    </section>
  );
}

function columnsOf(exempt: (period: QuotaPeriod) => void): readonly DataColumn<QuotaPeriod>[] {
  const today = todayInBeijing();
  return [
    { key: 'unit', title: t('web.quota.unit'), cell: ({ unitName }) => unitName },
    { key: 'title', title: t('web.quota.rule'), cell: ({ title }) => title },
    {
      key: 'span',
      title: t('web.quota.period'),
      sort: 'toOn',
      cell: ({ fromOn, toOn }) =>
        t('web.quota.span', { from: dayText(fromOn, today), to: dayText(toOn, today) }),
    },
    {
      key: 'achieved',
      title: t('web.quota.achieved'),
      isNumber: true,
      cell: (q) =>
        t('web.quota.of', {
          achieved: amountText(q.achieved, q.unit, q.precision),
          minimum: q.minimum,
        }),
    },
    {
      key: 'state',
      title: t('web.tasks.state'),
      cell: ({ state }) => <StateTag machine="QUOTA_PERIOD" state={state} />,
    },
    {
      key: 'act',
      title: t('web.quota.act'),
      cell: (period) =>
        period.actions.includes('exempt') ? (
          <Button onClick={() => exempt(period)}>{t('web.quota.exempt')}</Button>
        ) : (
          period.exemptReason
        ),
    },
  ];
}

import { listActions, quotaPeriodMachine, reachOf, type PersonActor } from '@app/domain';
import { textOf } from '@app/messages';
import {
  AMENDMENT_LIST,
  DELEGATION_LIST,
  delegationScope,
  DELIVERY_LIST,
  EXTENSION_LIST,
  extensionScope,
  ofReadCampaigns,
  QUOTA_PERIOD_LIST,
  quotaPeriodScope,
  type AmendmentListRow,
  type DelegationRow,
  type DeliveryRow,
  type ExtensionRow,
  type QuotaPeriodListRow,
} from '@app/persistence';
import { readerOf } from '../campaign/campaign-step';
import { delegationBrief, delegationReader } from '../delegation/delegations';
import { deliveryActions } from '../delivery/review-deliveries';
import { extensionBriefs } from '../extension/extension-queries';
import { extensionReader } from '../extension/extension-step';
import { localDay } from '../organisation/local-day';
import { quotaRelation } from '../quota/quotas';
import { listRunner } from './list-runner';
import { plain } from './plain';

const state = (kind: string, value: string): string => textOf(`state.${kind}.${value}`);

/** Lists of what changes dates, of who signs for whom, of quotas and of messages on their way. */
export const TIME_LISTS = {
  extensions: listRunner<ExtensionRow>({
    spec: EXTENSION_LIST,
    policy: 'extension.read',
    title: 'list.extensions',
    scope: (actor) => extensionScope(extensionReader(actor)),
    items: (rows, actor, { now }, db) => extensionBriefs(db, rows, actor, now.getTime()),
    columns: [
      ['column.no', (e) => e.no],
      ['column.title', (e) => e.title],
      ['column.school', (e) => e.schoolName],
      ['column.reason', (e) => e.reason],
      ['column.newDueOn', (e) => e.newDueOn],
      ['column.state', (e) => state('EXTENSION_REQUEST', e.state)],
      ['column.submittedAt', (e) => e.submittedAt],
      ['column.decisionReason', (e) => e.decisionReason],
    ],
  }),
  'date-amendments': listRunner<AmendmentListRow>({
    spec: AMENDMENT_LIST,
    policy: 'campaign.read',
    title: 'list.date-amendments',
    scope: (actor) => ofReadCampaigns(readerOf(actor), 'a'),
    item: plain,
    columns: [
      ['column.campaign', (a) => a.campaignTitle],
      ['column.reason', (a) => a.reason],
      ['column.document', (a) => a.document],
      ['column.changes', (a) => a.changes.length],
      ['column.state', (a) => state('DATE_AMENDMENT', a.state)],
      ['column.createdAt', (a) => a.createdAt],
      ['column.appliedAt', (a) => a.appliedAt],
    ],
  }),
  'quota-periods': listRunner<QuotaPeriodListRow>({
    spec: QUOTA_PERIOD_LIST,
    policy: 'quota.read',
    title: 'list.quota-periods',
    scope: (actor) => quotaPeriodScope(readerOf(actor), reachOf('quota.read', actor)),
    item: (q, actor) =>
      plain({
        ...q,
        actions: listActions(quotaPeriodMachine, q.state, actor, quotaRelation(q)),
      }),
    columns: [
      ['column.campaign', (q) => q.campaignTitle],
      ['column.code', (q) => q.code],
      ['column.title', (q) => q.title],
      ['column.unit', (q) => q.unitName],
      ['column.fromOn', (q) => q.fromOn],
      ['column.toOn', (q) => q.toOn],
      ['column.minimum', (q) => q.minimum],
      ['column.achieved', (q) => q.achieved],
      ['column.madeUp', (q) => q.madeUp],
      ['column.state', (q) => state('QUOTA_PERIOD', q.state)],
      ['column.reason', (q) => q.exemptReason],
    ],
  }),
  delegations: listRunner<DelegationRow>({
    spec: DELEGATION_LIST,
    policy: 'delegation.read',
    title: 'list.delegations',
    scope: (actor: PersonActor) => delegationScope(delegationReader(actor)),
    item: (d, actor, { now }) => delegationBrief(d, actor, localDay(now)),
    columns: [
      ['column.principal', (d) => d.principalName],
      ['column.delegate', (d) => d.delegateName],
      ['column.startsOn', (d) => d.startsOn],
      ['column.endsOn', (d) => d.endsOn],
      ['column.reason', (d) => d.reason],
      ['column.revokedAt', (d) => d.revokedAt],
    ],
  }),
  deliveries: listRunner<DeliveryRow>({
    spec: DELIVERY_LIST,
    policy: 'delivery.review',
    title: 'list.deliveries',
    scope: (actor) => (values) => `d.bureau_id = $${values.push(actor.bureauId)}`,
    item: (d, actor) => plain({ ...d, actions: deliveryActions(d, actor) }),
    columns: [
      ['column.slotAt', (d) => d.slotAt],
      ['column.channel', (d) => textOf(`web.delivery.channel.${d.channel}`)],
      ['column.state', (d) => textOf(`web.delivery.state.${d.state}`)],
      ['column.attempts', (d) => d.attempts],
      ['column.fault', (d) => d.fault],
      ['column.settledAt', (d) => d.settledAt],
    ],
  }),
} as const;

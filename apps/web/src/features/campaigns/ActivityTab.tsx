import type { ReactNode } from 'react';
import { t, textOr } from '@web/app/t';
import { ListFoot } from '@web/ui/ListFoot';
import { Awaited, Empty } from '@web/ui/States';
import { STATE_TONES, toneOf, type Machine } from '@web/ui/stateTone';
import { Timeline, type TimelineEntry } from '@web/ui/Timeline';
import type { Schemas } from '@web/api/client';
import { useCampaignScene } from './campaign-context';
import { useActivity } from './useCampaigns';

type Activity = Schemas['ActivityResponse'];

const isMachine = (kind: string): kind is Machine => Object.hasOwn(STATE_TONES, kind);

/** A step in words: which record, what was done, how it stands since. */
export function activityEntry(one: Activity): TimelineEntry {
  const subject = one.subject ?? '';
  const what = textOr(`web.activity.${one.kind}`, 'web.activity.OTHER', {
    subject,
    no: one.phaseNo ?? 0,
    action: textOr(`web.activity.did.${one.action}`, 'web.did'),
  });
  return {
    key: one.id,
    at: one.at,
    what,
    who: one.actorName ?? t('web.system'),
    tone: isMachine(one.kind) ? toneOf(one.kind, one.toState) : 'waiting',
    detail:
      one.fromState === one.toState
        ? undefined
        : t('web.activity.state', {
            state: textOr(`state.${one.kind}.${one.toState}`, 'web.state.unknown'),
          }),
  };
}

/** What happened to the campaign and the records of its plan, the latest first. */
export function ActivityTab(): ReactNode {
  const { campaign } = useCampaignScene();
  const query = useActivity(campaign.id);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="panel" aria-labelledby="activity-title">
      <h2 id="activity-title">{t('web.campaign.tab.activity')}</h2>
      {!query.data && <Awaited error={query.error} onRetry={query.refetch} />}
      {query.data && items.length === 0 && <Empty icon="list" title={t('web.activity.empty')} />}
      {items.length > 0 && <Timeline entries={items.map(activityEntry)} />}
      {query.hasNextPage && <ListFoot query={query} shown={items.length} />}
    </section>
  );
}

import type { PersonActor } from '@app/domain';
import type { FilterValue, ListContext, ListQuery, Page } from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { SOON_WORKING_DAYS } from '../progress/soon';
import { LISTS, type ListName } from './list-resources';

/** Pages of the lists, each within the reader's scope. */
export class Lists {
  constructor(private readonly deps: Deps) {}

  async page(name: ListName, actor: PersonActor, query: ListQuery): Promise<Page<unknown>> {
    const context = await this.context(actor, query.filter);
    return LISTS[name].page(this.deps.database, actor, query, context);
  }

  /** How many rows a list has as filtered: what a figure that opens it must show. */
  async count(
    name: ListName,
    actor: PersonActor,
    filter: Readonly<Record<string, FilterValue>>,
  ): Promise<number> {
    const context = await this.context(actor, filter);
    return LISTS[name].count(this.deps.database, actor, { filter }, context);
  }

  /** What the conditions need to know besides their values. */
  async context(
    actor: PersonActor,
    filter: Readonly<Record<string, FilterValue>>,
  ): Promise<ListContext> {
    const nowMs = await databaseNowMs(this.deps.database);
    return {
      personId: actor.personId,
      bureauId: actor.bureauId,
      now: new Date(nowMs),
      soon: 'dueSoon' in filter ? await this.soon(actor, filter['campaignId'], nowMs) : [],
    };
  }

  /** Each calendar of the bureau's campaigns says itself how far three working days reach. */
  private async soon(actor: PersonActor, campaignId: FilterValue | undefined, nowMs: number) {
    const db = this.deps.database;
    const rows = await db.query<{ calendar_id: string; campaign_ids: readonly string[] }>(
      'SELECT calendar_id, array_agg(id) AS campaign_ids FROM campaign WHERE bureau_id = $1 AND ($2::uuid IS NULL OR id = $2::uuid) GROUP BY calendar_id',
      [actor.bureauId, campaignId ?? null],
    );
    return Promise.all(
      rows.map(async (row) => {
        const calendar = await calendarOf(db, row.calendar_id);
        const last = calendar.addWorkingDays(calendar.dayOf(nowMs), SOON_WORKING_DAYS);
        return { campaignIds: row.campaign_ids, until: new Date(calendar.endOf(last)) };
      }),
    );
  }
}

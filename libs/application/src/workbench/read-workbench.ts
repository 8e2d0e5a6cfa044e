import { SETTLED_TASK_STATES } from '@app/contracts';
import { displayRate, hasPolicy, reachOf, type PersonActor, type PolicyKey } from '@app/domain';
import {
  campaignScope,
  gatesWaiting,
  progressCells,
  runningCampaigns,
  type FilterValue,
  type ProgressCell,
  type RunningCampaign,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { readerOf } from '../campaign/campaign-step';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { SOON_WORKING_DAYS } from '../progress/soon';
import type { ListName } from '../query/list-resources';
import type { Lists } from '../query/lists';

/** More campaigns than these nobody watches on one page; the list of campaigns has all. */
const SHOWN_CAMPAIGNS = 12;
const SETTLED: readonly string[] = SETTLED_TASK_STATES;

type Filter = Readonly<Record<string, FilterValue>>;
interface Asked {
  readonly key: string;
  readonly policy: PolicyKey;
  readonly list: ListName;
  readonly filter: Filter;
}

/** What a person of the bureau is asked about on his first page; each is a list with its filters. */
const asked = (actor: PersonActor): readonly Asked[] => {
  const isTown = actor.grants.some(({ code }) => code === 'TOWN' || code === 'TOWNH');
  const tasks = (key: string, filter: Filter): Asked => ({
    key,
    policy: 'school-task.read',
    list: 'school-tasks',
    filter,
  });
  return [
    { key: 'review', policy: 'school-task.review', list: 'review-queue', filter: {} },
    {
      key: 'signOff',
      policy: 'sign-off.read',
      list: 'sign-offs',
      filter: { waitingForMe: true },
    },
    {
      key: 'cohort',
      policy: 'cohort.review',
      list: 'cohorts',
      filter: { state: ['TOWN_REVIEW'] },
    },
    {
      key: 'returned',
      policy: 'campaign.edit',
      list: 'campaigns',
      filter: { states: ['RETURNED'] },
    },
    { key: 'issue', policy: 'campaign.issue', list: 'campaigns', filter: { states: ['APPROVED'] } },
    { key: 'draft', policy: 'campaign.edit', list: 'campaigns', filter: { states: ['DRAFT'] } },
    tasks('overdueHere', { overdue: true, holder: isTown ? 'TOWN' : 'BUREAU' }),
    tasks('overdue', { overdue: true }),
    tasks('dueSoon', { dueSoon: true }),
    tasks('sentBack', { states: ['RETURNED'] }),
  ];
};

const queryOf = (filter: Filter): string =>
  new URLSearchParams(
    Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();

/** The first page of the bureau: what waits for the reader and how the running campaigns stand, within his reach. */
export class ReadWorkbench {
  constructor(
    private readonly deps: Deps,
    private readonly lists: Lists,
  ) {}

  async execute(actor: PersonActor) {
    const db = this.deps.database;
    const nowMs = await databaseNowMs(db);
    const running = await runningCampaigns(
      db,
      (values) => campaignScope(readerOf(actor), values),
      SHOWN_CAMPAIGNS,
    );
    const counts = await Promise.all(
      asked(actor)
        .filter(({ policy }) => hasPolicy(policy, actor))
        .map(async ({ key, list, filter }) => ({
          key,
          list,
          query: queryOf(filter),
          count: await this.lists.count(list, actor, filter),
        })),
    );
    return {
      cutOff: new Date(nowMs).toISOString(),
      counts,
      gates: await gatesWaiting(
        db,
        running.map(({ id }) => id),
      ),
      campaigns: await Promise.all(running.map((one) => this.health(actor, one, nowMs))),
    };
  }

  private async health(actor: PersonActor, campaign: RunningCampaign, nowMs: number) {
    const { calendarId, ...face } = campaign;
    const calendar = await calendarOf(this.deps.database, calendarId);
    const today = calendar.dayOf(nowMs);
    const soon = calendar.addWorkingDays(today, SOON_WORKING_DAYS);
    const cells = await this.cells(actor, campaign.id);
    const sum = (is: (cell: ProgressCell) => boolean): number =>
      cells.filter(is).reduce((n, cell) => n + cell.n, 0);
    const isOpen = (cell: ProgressCell): boolean => !SETTLED.includes(cell.state);
    const numerator = sum((cell) => cell.state === 'ACCEPTED');
    const denominator = sum(({ state }) => state !== 'EXEMPTED' && state !== 'CANCELLED');
    return {
      ...face,
      today,
      total: sum(() => true),
      accepted: { numerator, denominator, rate: displayRate(numerator, denominator) },
      inReview: sum((cell) => cell.state === 'SUBMITTED' || cell.state === 'UNDER_REVIEW'),
      overdue: sum((cell) => isOpen(cell) && cell.dueOn < today),
      dueSoon: sum((cell) => isOpen(cell) && cell.dueOn >= today && cell.dueOn <= soon),
    };
  }

  /** The reader's own figures, each task counted once: all, else his groups', else his lines'. */
  private async cells(actor: PersonActor, campaignId: string): Promise<readonly ProgressCell[]> {
    if (!hasPolicy('progress.read', actor)) return [];
    const reach = reachOf('progress.read', actor);
    const units = reach.all
      ? [actor.bureauId]
      : reach.groupIds.length > 0
        ? reach.groupIds
        : reach.lineSectionIds;
    return units.length === 0 ? [] : progressCells(this.deps.database, campaignId, units);
  }
}

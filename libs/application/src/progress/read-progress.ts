import { SETTLED_TASK_STATES } from '@app/contracts';
import { displayRate, reachOf, type PersonActor } from '@app/domain';
import {
  campaignOrThrow,
  groupsOfCampaign,
  progressCells,
  progressVersion,
  schoolCells,
  type ProgressCell,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { databaseNowMs } from '../clock-steps/workflow-state';
import { readerOf } from '../campaign/campaign-step';
import type { Deps } from '../composition/deps';
import { canonicalJson } from '../pipeline/canonical';
import { figureLists, type FigureLists } from './figure-lists';
import { SOON_WORKING_DAYS } from './soon';

const SETTLED: readonly string[] = SETTLED_TASK_STATES;

/** The schools of one type within a row. */
export interface TypeProgress {
  readonly schoolType: string;
  readonly total: number;
  readonly overdue: number;
  readonly accepted: UnitProgress['accepted'];
}

export interface UnitProgress {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly phaseNo: number;
  readonly total: number;
  readonly byState: Readonly<Record<string, number>>;
  /** open tasks by who holds the ball */
  readonly waitingFor: Readonly<Record<string, number>>;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly accepted: {
    readonly numerator: number;
    readonly denominator: number;
    readonly rate: string;
  };
  readonly types: readonly TypeProgress[];
  /** the list behind every figure: the query of `GET /school-tasks` that has exactly its records */
  readonly lists: FigureLists;
}

export interface Progress {
  readonly campaignId: string;
  /** the instant up to which everything is counted */
  readonly cutOff: string;
  readonly units: readonly UnitProgress[];
}

/** Progress within the reader's scope: the bureau with its groups, a line's sections, a group, or a school. */
export class ReadProgress {
  constructor(private readonly deps: Deps) {}

  async execute(query: {
    readonly actor: PersonActor;
    readonly campaignId: string;
  }): Promise<Progress> {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, query.campaignId, readerOf(query.actor));
    const nowMs = await databaseNowMs(db);
    const calendar = await calendarOf(db, campaign.calendarId);
    const today = calendar.dayOf(nowMs);
    const soon = calendar.addWorkingDays(today, SOON_WORKING_DAYS);
    const cells = await this.cells(query.actor, campaign.id, campaign.bureauId);
    const keys = [...new Set(cells.map((c) => `${c.unitId}:${c.phaseNo}`))];
    return {
      campaignId: campaign.id,
      cutOff: new Date(nowMs).toISOString(),
      units: keys.flatMap((key) =>
        summarise(
          cells.filter((c) => `${c.unitId}:${c.phaseNo}` === key),
          campaign.id,
          today,
          soon,
        ),
      ),
    };
  }

  /** Changes with the figures, the day and the reader's scope; reads no tasks and no counters. */
  async mark(actor: PersonActor, campaignId: string): Promise<string> {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const calendar = await calendarOf(db, campaign.calendarId);
    const today = calendar.dayOf(await databaseNowMs(db));
    const version = await progressVersion(db, campaignId);
    const reach = reachOf('progress.read', actor);
    return canonicalJson([campaignId, version, today, calendar.version, reach]);
  }

  private async cells(
    actor: PersonActor,
    campaignId: string,
    bureauId: string,
  ): Promise<readonly ProgressCell[]> {
    const reach = reachOf('progress.read', actor);
    const db = this.deps.database;
    if (reach.all)
      return progressCells(db, campaignId, [bureauId, ...(await groupsOfCampaign(db, campaignId))]);
    const units = [...reach.groupIds, ...reach.lineSectionIds];
    const schools = await Promise.all(reach.unitIds.map((id) => schoolCells(db, campaignId, id)));
    return [
      ...(units.length > 0 ? await progressCells(db, campaignId, units) : []),
      ...schools.flat(),
    ];
  }
}

function summarise(
  cells: readonly ProgressCell[],
  campaignId: string,
  today: string,
  soon: string,
): readonly UnitProgress[] {
  const first = cells[0];
  if (!first) return [];
  const sum = (rows: readonly ProgressCell[]): number => rows.reduce((n, c) => n + c.n, 0);
  const group = (
    rows: readonly ProgressCell[],
    key: (c: ProgressCell) => string,
  ): Record<string, number> => {
    const out: Record<string, number> = {};
    for (const c of rows) out[key(c)] = (out[key(c)] ?? 0) + c.n;
    return out;
  };
  const byState = group(cells, (c) => c.state);
  const open = cells.filter((c) => !SETTLED.includes(c.state));
  const waitingFor = group(open, (c) => c.holder);
  const accepted = (rows: readonly ProgressCell[]): UnitProgress['accepted'] => {
    const numerator = sum(rows.filter((c) => c.state === 'ACCEPTED'));
    const denominator = sum(rows.filter((c) => c.state !== 'EXEMPTED' && c.state !== 'CANCELLED'));
    return { numerator, denominator, rate: displayRate(numerator, denominator) };
  };
  const overdue = (rows: readonly ProgressCell[]): number =>
    sum(rows.filter((c) => c.dueOn < today && !SETTLED.includes(c.state)));
  return [
    {
      unitId: first.unitId,
      unitName: first.unitName,
      unitKind: first.unitKind,
      phaseNo: first.phaseNo,
      total: sum(cells),
      byState,
      waitingFor,
      overdue: overdue(cells),
      dueSoon: sum(open.filter((c) => c.dueOn >= today && c.dueOn <= soon)),
      accepted: accepted(cells),
      types: [...new Set(cells.map((c) => c.schoolType))].toSorted().map((schoolType) => {
        const own = cells.filter((c) => c.schoolType === schoolType);
        return { schoolType, total: sum(own), overdue: overdue(own), accepted: accepted(own) };
      }),
      lists: figureLists(
        { campaignId, phaseNo: first.phaseNo, unitId: first.unitId, unitKind: first.unitKind },
        Object.keys(byState),
        Object.keys(waitingFor),
      ),
    },
  ];
}

import type { PersonActor } from '@app/domain';
import { t, textOf } from '@app/messages';
import { loadPack } from '@app/packs';
import {
  campaignOrThrow,
  emptyPostsOfPlan,
  launchOfCampaign,
  namesOf,
  planReach,
  planUnits,
  reachedSchools,
  signOffById,
  type CampaignRow,
  type SignOffRow,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { readerOf } from '../campaign/campaign-step';
import { signerWords } from '../campaign/finding-words';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { resolveRoute } from '../sign-off/resolve-route';
import { plain } from './plain';

/** Empty posts a chain names; what is beyond them is counted, and the list of empty posts has all. */
const EMPTY_POSTS = 50;

interface ReachPage {
  readonly taskId?: string;
  readonly groupId?: string;
  readonly after?: string;
  readonly limit: number;
}

/** One person asked to sign, or who will be. */
interface ChainStep {
  readonly no: number;
  readonly type: string;
  readonly post: string;
  readonly signerName: string;
  readonly decision: string | null;
  readonly opinion: string | null;
  readonly decidedAt: Date | null;
  readonly isCurrent: boolean;
}

/** What the writer of a plan asks while he writes, sends and issues it. */
export class PlanQueries {
  constructor(private readonly deps: Deps) {}

  /** What a plan can be made of: sections and groups of the bureau, and the ladders every campaign climbs. */
  async options(actor: PersonActor) {
    const units = await planUnits(this.deps.database, actor.bureauId);
    const packs = [loadPack('ladders', 'default'), loadPack('ladders', 'extension')];
    return plain({
      sections: units.filter(({ kind }) => kind === 'SECTION'),
      groups: units.filter(({ kind }) => kind !== 'SECTION'),
      ladders: packs.flatMap((pack) =>
        pack.ladders.map((ladder) => ({
          ...ladder,
          version: `${pack.id}/${pack.version}`,
          source: pack.source.text ?? pack.title,
        })),
      ),
    });
  }

  /** How many schools the plan and each of its tasks reach today, by group. */
  async reach(actor: PersonActor, campaignId: string) {
    const { day } = await this.plan(actor, campaignId);
    const rows = await planReach(this.deps.database, campaignId, day);
    const taskIds = [...new Set(rows.flatMap(({ taskId }) => taskId ?? []))];
    const part = (taskId: string | null) => {
      const groups = rows.filter((row) => row.taskId === taskId);
      return {
        schools: groups.reduce((n, { schools }) => n + schools, 0),
        groups: groups.map(({ groupId, groupName, schools }) => ({ groupId, groupName, schools })),
      };
    };
    return { day, ...part(null), tasks: taskIds.map((taskId) => ({ taskId, ...part(taskId) })) };
  }

  /** The schools behind a figure of `reach`, by code. */
  async reachedSchools(actor: PersonActor, campaignId: string, page: ReachPage) {
    const { day } = await this.plan(actor, campaignId);
    const rows = await reachedSchools(this.deps.database, campaignId, day, {
      taskId: page.taskId ?? null,
      groupId: page.groupId ?? null,
      after: page.after ?? '',
      limit: page.limit + 1,
    });
    const items = rows.slice(0, page.limit);
    return { items, next: rows.length > page.limit ? [items.at(-1)?.code ?? ''] : null };
  }

  /** Who signs the plan: as decided so far while it is with them, else as it would be sent today. */
  async chain(actor: PersonActor, campaignId: string) {
    const db = this.deps.database;
    const { campaign, day } = await this.plan(actor, campaignId);
    const signOff = campaign.signOffId === null ? null : await signOffById(db, campaign.signOffId);
    const isDraft = campaign.state === 'DRAFT' || campaign.state === 'RETURNED';
    const next = isDraft ? await this.nextChain(campaign, day, actor) : null;
    const empty = isDraft ? await emptyPostsOfPlan(db, campaign, day) : [];
    const refused = signOff?.steps.findLast(
      ({ decision }) => decision === 'RETURNED' || decision === 'REJECTED',
    );
    return plain({
      no: signOff?.no ?? null,
      state: signOff?.state ?? null,
      steps: next?.steps ?? (signOff === null ? [] : stepsOf(signOff)),
      unresolved: next?.unresolved ?? [],
      emptyPostCount: empty.length,
      emptyPosts: empty.slice(0, EMPTY_POSTS).map((post) => ({
        ...post,
        postName: t('post.of-unit', { unit: post.unitName, post: textOf(`post.${post.post}`) }),
      })),
      refusal:
        isDraft && refused
          ? { by: refused.signerName, opinion: refused.opinion ?? '', at: refused.decidedAt }
          : null,
    });
  }

  /** How far the fan-out has come, phase by phase. */
  async launch(actor: PersonActor, campaignId: string) {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const phases = await launchOfCampaign(db, campaignId);
    const audience = await db.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM campaign_audience WHERE campaign_id = $1',
      [campaignId],
    );
    const calendar = await calendarOf(db, campaign.calendarId);
    return plain({
      state: campaign.state,
      docNumber: campaign.docNumber,
      today: calendar.dayOf(await databaseNowMs(db)),
      schools: audience[0]?.n ?? 0,
      phases,
    });
  }

  private async plan(
    actor: PersonActor,
    campaignId: string,
  ): Promise<{ readonly campaign: CampaignRow; readonly day: string }> {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const calendar = await calendarOf(db, campaign.calendarId);
    return { campaign, day: calendar.dayOf(await databaseNowMs(db)) };
  }

  private async nextChain(campaign: CampaignRow, day: string, actor: PersonActor) {
    const db = this.deps.database;
    const { steps, unresolved } = await resolveRoute(
      db,
      campaign,
      campaign.signRoutes.campaign,
      [campaign.createdBy, actor.personId],
      day,
    );
    const people = await namesOf(
      db,
      'person',
      steps.map(({ signerId }) => signerId),
    );
    const units = await namesOf(
      db,
      'unit',
      unresolved.flatMap((who) => who.split(':')[1] ?? []),
    );
    return {
      steps: steps
        .map(({ no, type, post, signerId }): ChainStep => ({
          no,
          type,
          post,
          signerName: people.get(signerId) ?? '',
          decision: null,
          opinion: null,
          decidedAt: null,
          isCurrent: false,
        }))
        .toSorted(inPrintOrder),
      unresolved: unresolved.map((who) => signerWords(who, units)),
    };
  }
}

/** As a sent chain is read: step by step, those of one step by name. */
const inPrintOrder = (a: ChainStep, b: ChainStep): number =>
  a.no - b.no || (a.signerName < b.signerName ? -1 : 1);

const stepsOf = (signOff: SignOffRow): readonly ChainStep[] =>
  signOff.steps.map(({ no, type, post, signerName, decision, opinion, decidedAt }) => ({
    no,
    type,
    post,
    signerName,
    decision,
    opinion,
    decidedAt,
    isCurrent: signOff.state === 'PENDING' && decision === null && no === signOff.currentNo,
  }));

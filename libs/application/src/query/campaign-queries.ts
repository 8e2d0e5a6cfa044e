import {
  campaignMachine,
  codesAllowing,
  DomainError,
  offers,
  openFindings,
  phaseMachine,
  reachOf,
  type PersonActor,
} from '@app/domain';
import type { ActionOffer } from '@app/contracts';
import { textOf } from '@app/messages';
import { listPacks, loadPack } from '@app/packs';
import {
  audiencePreview,
  campaignActivity,
  countCarriedInto,
  campaignOrThrow,
  campaignPhasesMark,
  campaignPlan,
  closedCohorts,
  gateEntries,
  launchProgress,
  missingGates,
  namedGateLines,
  phaseOrThrow,
  reopeningsOfCampaign,
  reopeningsOfPhase,
  sheetById,
  sheetItems,
  sheetLines,
  type PhaseRow,
} from '@app/persistence';
import { calendarOf, calendarOfBureau } from '../calendar/calendar-service';
import { campaignFacts, campaignRelation, readerOf } from '../campaign/campaign-step';
import { checkPlan } from '../campaign/check-plan';
import { findingsInWords } from '../campaign/finding-words';
import { resumePreview } from '../clock/pause';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { canonicalJson } from '../pipeline/canonical';
import { gateGaps } from '../gate/gate-sign-off';
import { phaseFacts, phaseSubject } from '../phase/phase-subject';
import { mayPlanMeetings, mayRegisterDocuments } from '../meeting/meetings';
import { plain } from './plain';

/** What people read of campaigns; every answer is within the reader's scope. */
export class CampaignQueries {
  constructor(private readonly deps: Deps) {}

  templates() {
    return listPacks('templates').map(({ id, version }) => {
      const pack = loadPack('templates', id, version);
      return {
        id,
        version,
        title: pack.title,
        dateMode: pack.dateMode,
        phases: pack.phases.length,
        tasks: pack.tasks.length,
      };
    });
  }

  /** A working-day count, day by day. */
  async explain(actor: PersonActor, calendarId: string, fromOn: string, workingDays: number) {
    const calendar = await calendarOfBureau(this.deps.database, actor.bureauId, calendarId);
    return {
      from: fromOn,
      to: calendar.addWorkingDays(fromOn, workingDays),
      days: calendar.explain(fromOn, workingDays),
    };
  }

  async one(actor: PersonActor, campaignId: string) {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const plan = await campaignPlan(db, campaignId);
    const settled = await db.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM phase WHERE campaign_id = $1 AND state <> 'CANCELLED' AND (state NOT IN ('CLOSED','CLOSED_WITH_ISSUES') OR settled_at IS NULL)",
      [campaignId],
    );
    const editable = campaign.state === 'DRAFT' || campaign.state === 'RETURNED';
    const findings = editable ? await checkPlan(db, campaign, await databaseNowMs(db)) : [];
    const facts = campaignFacts({
      basisCount: plan.bases.length,
      phaseCount: plan.phases.length,
      openFindings: openFindings(
        findings,
        campaign.explainedFindings.map((f) => f.key),
      ).length,
      unsettledPhases: settled[0]?.n ?? 0,
    });
    const actions: readonly ActionOffer[] = offers(
      campaignMachine,
      campaign.state,
      actor,
      campaignRelation(campaign),
      facts,
    );
    return plain({
      ...campaign,
      plan,
      actions,
      mayPlanMeetings: mayPlanMeetings(actor, campaign),
      mayRegisterDocuments: mayRegisterDocuments(actor, campaign),
    });
  }

  /**
   * Changes with everything the page of a campaign shows to this reader; null while its plan is written, when its
   * findings follow the calendar, the units and the people as well.
   */
  async mark(actor: PersonActor, campaignId: string): Promise<string | null> {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    if (campaign.state === 'DRAFT' || campaign.state === 'RETURNED') return null;
    const phases = await campaignPhasesMark(db, campaignId);
    const { personId, grants } = actor;
    const { version, stateVersion, planVersion, docNumber, snapshotId, finalSnapshotId } = campaign;
    const own = [version, stateVersion, planVersion, docNumber, snapshotId, finalSnapshotId];
    return canonicalJson([campaignId, own, phases, personId, grants]);
  }

  async findings(actor: PersonActor, campaignId: string) {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const nowMs = await databaseNowMs(db);
    const calendar = await calendarOf(db, campaign.calendarId);
    const findings = await findingsInWords(db, await checkPlan(db, campaign, nowMs));
    const explained = new Map(campaign.explainedFindings.map((f) => [f.key, f.text]));
    return plain({
      findings: findings.map((f) => ({
        ...f,
        message: textOf(`finding.${f.code}`, f.facts),
        explanation: explained.get(f.key) ?? null,
      })),
      audience: await audiencePreview(db, campaignId, calendar.dayOf(nowMs)),
    });
  }

  /** What resuming a suspended campaign now would move, and which fixed dates fell into the pause. */
  async resumePreview(actor: PersonActor, campaignId: string) {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const rows = await db.query<{ from: Date }>(
      'SELECT from_at AS "from" FROM suspension WHERE campaign_id = $1 AND to_at IS NULL',
      [campaignId],
    );
    const pause = rows[0];
    if (!pause)
      throw new DomainError('action.illegal', 'conflict', {
        subject: 'CAMPAIGN',
        action: 'resume',
        state: campaign.state,
      });
    return resumePreview(db, campaign, pause.from, await databaseNowMs(db));
  }

  /** A phase with its launch progress and, while it is judged, its gate sheet. */
  async phase(actor: PersonActor, phaseId: string) {
    const db = this.deps.database;
    const phase = await phaseOrThrow(db, phaseId);
    await campaignOrThrow(db, phase.campaignId, readerOf(actor));
    const lines = phase.sheetId === null ? [] : await sheetLines(db, phase.sheetId);
    const gaps = phase.sheetId === null ? null : await gateGaps(db, phase, lines);
    const sheet =
      phase.sheetId === null
        ? null
        : {
            ...(await sheetById(db, phase.sheetId)),
            items: (await sheetItems(db, phase.sheetId, false)).map((item) => ({
              ...item,
              labelText: textOf(item.label),
              exemptText:
                item.exemptReason === null ? null : textOf(`gate.exempt.${item.exemptReason}`),
            })),
            lines: await namedGateLines(db, lines),
            missingLines: gaps?.missing ?? 0,
            unsignedCohorts: gaps?.unsigned ?? [],
          };
    const calendar = await calendarOf(db, phase.calendarId);
    return plain({
      ...phase,
      today: calendar.dayOf(await databaseNowMs(db)),
      closedCohorts: await closedCohorts(db, phaseId),
      launch: await launchProgress(db, phaseId),
      reopenings: await reopeningsOfPhase(db, phaseId),
      carriedIn: await countCarriedInto(db, phaseId),
      sheet,
      actions: [
        ...offers(
          phaseMachine,
          phase.state,
          actor,
          phaseSubject(phase).relation,
          phaseFacts(phase, { gatesMissing: await missingGates(db, phase) }),
        ),
        ...reopenOffer(phase, actor),
      ],
    });
  }

  /** What happened to the campaign and the records of its plan, the latest first. */
  async activity(
    actor: PersonActor,
    campaignId: string,
    page: { readonly limit: number; readonly before: string | null },
  ) {
    const db = this.deps.database;
    await campaignOrThrow(db, campaignId, readerOf(actor));
    const rows = await campaignActivity(db, {
      campaignId,
      cohorts: reachOf('cohort.read', actor),
      withSignOffs: reachOf('sign-off.read', actor).all,
      before: page.before,
      limit: page.limit + 1,
    });
    const items = rows.slice(0, page.limit);
    const nextCursor = rows.length > page.limit ? (items.at(-1)?.id ?? null) : null;
    return plain({ items, nextCursor });
  }

  /** How often phases were opened again within a period, and which decisions that were. */
  async reopenings(actor: PersonActor, campaignId: string, fromOn: string, toOn: string) {
    const db = this.deps.database;
    const campaign = await campaignOrThrow(db, campaignId, readerOf(actor));
    const calendar = await calendarOf(db, campaign.calendarId);
    const [from, to] = [new Date(calendar.startOf(fromOn)), new Date(calendar.endOf(toOn))];
    const items = await reopeningsOfCampaign(db, campaignId, from, to);
    return plain({ fromOn, toOn, reopened: items.length, items });
  }

  /** What a gate item counts by name, what is still owed first. */
  async gateItem(actor: PersonActor, phaseId: string, no: number) {
    const db = this.deps.database;
    const phase = await phaseOrThrow(db, phaseId);
    await campaignOrThrow(db, phase.campaignId, readerOf(actor));
    const items = phase.sheetId === null ? [] : await sheetItems(db, phase.sheetId, true);
    const item = items.find((i) => i.no === no);
    if (!item) return plain(null);
    // the ids of every school's duty are for the signed text alone
    const { numeratorIds, denominatorIds, ...shown } = item;
    return plain({
      ...shown,
      labelText: textOf(item.label),
      phaseTitle: phase.title,
      phaseNo: phase.no,
      campaignTitle: phase.campaignTitle,
      entries: await gateEntries(
        db,
        { kind: item.kind, numeratorIds, denominatorIds },
        GATE_ENTRIES,
      ),
    });
  }
}

/** More than this nobody reads on one page; the counts stand above the list. */
const GATE_ENTRIES = 1000;

/** Reopening names cohorts, so the machine leaves it out of its offers; its screen asks here. */
function reopenOffer(phase: PhaseRow, actor: PersonActor): readonly ActionOffer[] {
  const reopen = phaseMachine.transitions.find((one) => one.action === 'reopen');
  if (!reopen?.from.includes(phase.state) || reopen.policy === null) return [];
  const by = codesAllowing(reopen.policy, actor, phaseSubject(phase).relation);
  if (by.length === 0) return [];
  const refusal = reopen.guard?.(phaseFacts(phase, { namedCohorts: 1 }), {
    personId: actor.personId,
    by,
  });
  return [
    refusal
      ? { action: 'reopen', allowed: false, reason: refusal.code, facts: refusal.facts }
      : { action: 'reopen', allowed: true },
  ];
}

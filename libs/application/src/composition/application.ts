import { administrationUseCases } from '../administration/administration.use-cases';
import { AmendmentQueries } from '../amendment/amendment-queries';
import { DraftAmendment, EditAmendment, SubmitAmendment } from '../amendment/amend-dates';
import { ApplyCalendar } from '../calendar/apply-calendar';
import { CalendarQueries } from '../calendar/calendar-queries';
import { EditTerms, EnterTerms } from '../calendar/enter-terms';
import { EditYear, EnterYear } from '../calendar/enter-year';
import { PublishTerms } from '../calendar/publish-terms';
import { TermQueries } from '../calendar/term-queries';
import { PublishYear } from '../calendar/publish-year';
import { CreateCalendar } from '../calendar/create-calendar.use-case';
import { CreateDraft } from '../campaign/create-draft.use-case';
import { EditDraft } from '../campaign/edit-draft';
import { IssueCampaign } from '../campaign/issue-campaign.use-case';
import {
  CancelCampaign,
  CloseCampaign,
  EnterWrapUp,
  ResumeCampaign,
  StartCampaign,
  SuspendCampaign,
} from '../campaign/run-campaign';
import { SubmitCampaign } from '../campaign/submit-campaign.use-case';
import { CampaignClockSteps } from '../clock-steps/campaign-clock';
import { CohortClockSteps } from '../clock-steps/cohort-clock-steps';
import { PhaseClockSteps } from '../clock-steps/phase-clock-steps';
import { SignOffClockSteps } from '../clock-steps/sign-off-clock-steps';
import {
  PrepareSheet,
  ReturnToSchools,
  ReturnToTown,
  SignCohort,
  StartTownReview,
} from '../cohort/town-review';
import { delegationUseCases } from '../delegation/delegation.use-cases';
import { deliveryUseCases } from '../delivery/delivery.use-cases';
import { evidenceUseCases } from '../evidence/evidence.use-cases';
import { ExportList } from '../export/export-list';
import { ExportSheet } from '../export/export-sheet';
import { DecideExtension } from '../extension/decide-extension';
import { ExtensionQueries } from '../extension/extension-queries';
import {
  DiscardExtension,
  DraftExtension,
  EditExtension,
  SubmitExtension,
  WithdrawExtension,
} from '../extension/request-extension';
import { MoveCarryOver, ReadCarryOvers, SettleCarryOver } from '../gate/follow-carry-over';
import { OpenGate, PlanCarryOver } from '../gate/open-gate';
import { ReopenPhase } from '../gate/reopen-phase.use-case';
import { StartPhase } from '../launch/start-phase.use-case';
import { FinishActionItem, MoveMeeting, PlanMeeting, RegisterDocument } from '../meeting/meetings';
import { DecideMilestone } from '../milestone/milestones';
import { FoldRollup } from '../progress/fold-rollup';
import { ReadOverview } from '../progress/overview';
import { ReadProgress } from '../progress/read-progress';
import { DecideFact, ExemptQuota, RecordFact } from '../quota/quotas';
import { ReadQuotas } from '../quota/read-quotas';
import { DecideRestatement, ProposeRestatement, ReadSnapshots } from '../restatement/restatements';
import { DeliverDigests } from '../reminder/deliver-digests.use-case';
import { Inbox } from '../reminder/inbox';
import {
  AcceptTask,
  AcceptTasks,
  DecideExemption,
  PassUpTask,
  ReopenTask,
  ReturnTask,
  TakeUpTask,
} from '../school-task/review-duties';
import { ReviewQueries } from '../query/review-queries';
import {
  AcknowledgeTask,
  AssignTask,
  RequestExemption,
  SaveDraft,
  SendBack,
  SignTask,
  SubmitInternally,
  WithdrawTask,
} from '../school-task/school-duties';
import {
  ReassignStep,
  RefuseStep,
  SignStep,
  StartSignOff,
  WithdrawSignOff,
} from '../sign-off/decide-sign-off';
import { operateUseCases } from '../operate/operate.use-cases';
import { organisationUseCases } from '../organisation/organisation.use-cases';
import { rosterUseCases } from '../roster/roster.use-cases';
import { CampaignQueries } from '../query/campaign-queries';
import { DeadlineQueries } from '../query/deadline-queries';
import { DocumentQueries } from '../query/document-queries';
import { DutyQueries } from '../query/duty-queries';
import { Lists } from '../query/lists';
import { PlanQueries } from '../query/plan-queries';
import { ReadWorkbench } from '../workbench/read-workbench';
import { SearchAll } from '../search/search-all.use-case';
import { DemoPeople } from '../session/demo-people';
import { EndOwnSessions, ReadOwnSessions } from '../session/own-sessions';
import { Sessions } from '../session/sessions';
import { SettleQuotas } from '../quota/settle-quotas';
import type { Deps } from './deps';

/** The composition root: every use case, built once. */
export function createApplication(deps: Deps) {
  const lists = new Lists(deps);
  const accept = new AcceptTask(deps);
  return {
    deps,
    session: new Sessions(deps),
    ownSessions: { read: new ReadOwnSessions(deps), end: new EndOwnSessions(deps) },
    administration: administrationUseCases(deps, lists),
    demo: new DemoPeople(deps),
    campaigns: new CampaignQueries(deps),
    documents: new DocumentQueries(deps),
    duties: new DutyQueries(deps),
    plans: new PlanQueries(deps),
    operate: operateUseCases(deps),
    lists,
    exports: { list: new ExportList(deps, lists), sheet: new ExportSheet(deps) },
    search: new SearchAll(deps),
    workbench: new ReadWorkbench(deps, lists),
    organisation: organisationUseCases(deps),
    delegation: delegationUseCases(deps),
    roster: rosterUseCases(deps),
    deadlines: new DeadlineQueries(deps),
    calendar: {
      create: new CreateCalendar(deps),
      queries: new CalendarQueries(deps),
      enterYear: new EnterYear(deps),
      editYear: new EditYear(deps),
      publishYear: new PublishYear(deps),
      terms: new TermQueries(deps),
      enterTerms: new EnterTerms(deps),
      editTerms: new EditTerms(deps),
      publishTerms: new PublishTerms(deps),
      apply: new ApplyCalendar(deps),
    },
    campaign: {
      createDraft: new CreateDraft(deps),
      edit: new EditDraft(deps),
      submit: new SubmitCampaign(deps),
      issue: new IssueCampaign(deps),
      start: new StartCampaign(deps),
      suspend: new SuspendCampaign(deps),
      resume: new ResumeCampaign(deps),
      enterWrapUp: new EnterWrapUp(deps),
      close: new CloseCampaign(deps),
      cancel: new CancelCampaign(deps),
    },
    signOff: {
      start: new StartSignOff(deps),
      sign: new SignStep(deps),
      refuse: new RefuseStep(deps),
      withdraw: new WithdrawSignOff(deps),
      reassign: new ReassignStep(deps),
    },
    phase: {
      start: new StartPhase(deps),
      openGate: new OpenGate(deps),
      planCarryOver: new PlanCarryOver(deps),
      reopen: new ReopenPhase(deps),
    },
    cohort: {
      startTownReview: new StartTownReview(deps),
      prepareSheet: new PrepareSheet(deps),
      sign: new SignCohort(deps),
      returnToSchools: new ReturnToSchools(deps),
      returnToTown: new ReturnToTown(deps),
    },
    carryOver: {
      settle: new SettleCarryOver(deps),
      move: new MoveCarryOver(deps),
      read: new ReadCarryOvers(deps),
    },
    restatement: {
      propose: new ProposeRestatement(deps),
      decide: new DecideRestatement(deps),
      read: new ReadSnapshots(deps),
    },
    quota: {
      settle: new SettleQuotas(deps),
      record: new RecordFact(deps),
      decide: new DecideFact(deps),
      exempt: new ExemptQuota(deps),
      read: new ReadQuotas(deps),
    },
    milestone: { decide: new DecideMilestone(deps) },
    meeting: {
      plan: new PlanMeeting(deps),
      move: new MoveMeeting(deps),
      finishItem: new FinishActionItem(deps),
      registerDocument: new RegisterDocument(deps),
    },
    review: new ReviewQueries(deps),
    schoolTask: {
      acknowledge: new AcknowledgeTask(deps),
      saveDraft: new SaveDraft(deps),
      assign: new AssignTask(deps),
      submitInternally: new SubmitInternally(deps),
      sendBack: new SendBack(deps),
      sign: new SignTask(deps),
      withdraw: new WithdrawTask(deps),
      requestExemption: new RequestExemption(deps),
      takeUp: new TakeUpTask(deps),
      passUp: new PassUpTask(deps),
      accept,
      acceptMany: new AcceptTasks(deps, accept),
      return: new ReturnTask(deps),
      reopen: new ReopenTask(deps),
      decideExemption: new DecideExemption(deps),
    },
    evidence: evidenceUseCases(deps),
    amendment: {
      queries: new AmendmentQueries(deps),
      draft: new DraftAmendment(deps),
      edit: new EditAmendment(deps),
      submit: new SubmitAmendment(deps),
    },
    extension: {
      queries: new ExtensionQueries(deps),
      discard: new DiscardExtension(deps),
      draft: new DraftExtension(deps),
      edit: new EditExtension(deps),
      submit: new SubmitExtension(deps),
      decide: new DecideExtension(deps),
      withdraw: new WithdrawExtension(deps),
    },
    progress: {
      read: new ReadProgress(deps),
      overview: new ReadOverview(deps, new ReadProgress(deps)),
      fold: new FoldRollup(deps),
    },
    delivery: deliveryUseCases(deps),
    reminder: { deliver: new DeliverDigests(deps), inbox: new Inbox(deps) },
    clocks: {
      campaign: new CampaignClockSteps(deps),
      phase: new PhaseClockSteps(deps),
      cohort: new CohortClockSteps(deps),
      signOff: new SignOffClockSteps(deps),
    },
  };
}
export type Application = ReturnType<typeof createApplication>;

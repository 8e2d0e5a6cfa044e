import { signOffWorkflowId, type SignOffState } from '@app/contracts';
import {
  DomainError,
  signOffMachine,
  signOffRungInstants,
  type Actor,
  type PersonActor,
  type Relation,
  type SignOffAction,
  type SignOffFacts,
} from '@app/domain';
import { t } from '@app/messages';
import {
  insertSignOff,
  insertSnapshot,
  nextSerial,
  replaceSteps,
  signOffById,
  type Queryable,
  type SignOffPurpose,
  type SignOffRow,
  type SignStepRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { rungsOf } from '../clock/ladder-version';
import { performAction, performCreation, type Transitioned } from '../pipeline/action-runner';
import type { ResolvedStep } from './resolve-route';

/** Working days a step may rest before the office may name another signer. */
export const REASSIGN_AFTER_WORKING_DAYS = 5;

export const signOffRelation = (s: SignOffRow): Relation => ({
  bureauId: s.bureauId,
  lineSectionIds: [s.ownerSectionId],
  involvedPersonIds: [s.authorId, ...s.steps.map((x) => x.signerId)],
});

/** Who wrote what is signed: who sent it, and for a plan also who drafted it. */
export const writersOf = (
  s: Pick<SignOffRow, 'purpose' | 'authorId' | 'campaignAuthorId'>,
): readonly string[] =>
  s.purpose === 'CAMPAIGN_PLAN' ? [s.authorId, s.campaignAuthorId] : [s.authorId];

/** Signers of the current step who have not decided. */
export const waitingSteps = (s: SignOffRow): readonly SignStepRow[] =>
  s.state === 'PENDING' ? s.steps.filter((x) => x.no === s.currentNo && x.decision === null) : [];

export async function signOffFacts(
  db: Queryable,
  s: SignOffRow,
  nowMs: number,
  seenHash: string | null,
  unresolved = 0,
): Promise<SignOffFacts> {
  const calendar = await calendarOf(db, s.calendarId);
  const waiting = waitingSteps(s);
  const rested =
    s.stepStartedAt === null
      ? 0
      : calendar.workingDaysBetween(
          calendar.dayOf(s.stepStartedAt.getTime()),
          calendar.dayOf(nowMs),
        );
  return {
    authorId: s.authorId,
    writerIds: writersOf(s),
    ofOffice: s.purpose === 'PHASE_GATE',
    waitingSignerIds: waiting.map((x) => x.signerId),
    hashMatches: seenHash === null || s.contentHash?.toString('hex') === seenHash,
    unresolvedSigners: unresolved,
    reassignable: waiting.some((x) => x.signerDisabled) || rested > REASSIGN_AFTER_WORKING_DAYS,
  };
}

export function actOnSignOff(
  scope: TransactionScope,
  s: SignOffRow,
  actor: Actor,
  action: SignOffAction,
  facts: SignOffFacts,
  set: Readonly<Record<string, unknown>> = {},
  data: Readonly<Record<string, unknown>> = {},
): Promise<Transitioned<SignOffState>> {
  return performAction(scope, signOffMachine, {
    action,
    actor,
    subject: { id: s.id, state: s.state, relation: signOffRelation(s), unitId: s.bureauId },
    facts,
    set,
    data,
  });
}

/** Opens a sign-off in DRAFT; nothing is frozen yet. */
export async function openSignOff(
  scope: TransactionScope,
  input: {
    readonly purpose: SignOffPurpose;
    readonly subjectKind: string;
    readonly subjectId: string;
    readonly campaignId: string;
    readonly bureauId: string;
    readonly title: string;
    readonly author: PersonActor;
    readonly year: number;
  },
): Promise<string> {
  const n = await nextSerial(scope, input.bureauId, 'QP', input.year);
  const id = await insertSignOff(scope, {
    bureauId: input.bureauId,
    no: `QP-${input.year}-${n}`,
    purpose: input.purpose,
    subjectKind: input.subjectKind,
    subjectId: input.subjectId,
    campaignId: input.campaignId,
    title: input.title,
    authorId: input.author.personId,
    at: scope.now,
  });
  await performCreation(scope, signOffMachine, {
    action: 'open',
    actor: input.author,
    subject: { id, state: 'DRAFT', relation: { bureauId: input.bureauId }, unitId: input.bureauId },
  });
  return id;
}

/** What a step's clock needs when it begins: the SIGNOFF ladder from now on. */
export async function stepColumns(
  scope: TransactionScope,
  s: SignOffRow,
  no: number,
): Promise<Readonly<Record<string, unknown>>> {
  const calendar = await calendarOf(scope, s.calendarId);
  const first = signOffRungInstants(rungsOf('SIGNOFF'), scope.now.getTime(), calendar)[0];
  return {
    current_no: no,
    step_started_at: scope.now,
    deadline_version: s.deadlineVersion + 1,
    next_rung: first?.rung ?? null,
    next_action_at: first ? new Date(first.atMs) : null,
  };
}

/**
 * Freezes the content as a snapshot and starts the first step.
 * @param content canonical text of what is signed; its sha-256 is the contentHash
 */
export async function startSignOff(
  scope: TransactionScope,
  signOffId: string,
  actor: PersonActor,
  steps: readonly ResolvedStep[],
  unresolved: number,
  content: string,
): Promise<SignOffRow> {
  const s = await signOffById(scope, signOffId, true);
  if (!s) throw new DomainError('object.missing', 'missing');
  const facts = await signOffFacts(scope, s, scope.now.getTime(), null, unresolved);
  const snapshot = await insertSnapshot(scope, {
    bureauId: s.bureauId,
    subjectKind: s.subjectKind,
    subjectId: s.subjectId,
    kind: s.purpose,
    definitionVersion: 1,
    cutOff: scope.now,
    content,
  });
  const kept =
    s.state === 'RETURNED' && s.contentHash !== null && s.contentHash.equals(snapshot.hash);
  const signed = s.steps.filter((x) => kept && x.decision === 'APPROVED');
  // one signature of an any-of step stands for the others, before and after the return
  await replaceSteps(
    scope,
    s.id,
    steps.filter(
      (x) =>
        !signed.some(
          (y) => y.no === x.no && (y.type === 'PARALLEL_ANY' || y.signerId === x.signerId),
        ),
    ),
  );
  const fresh = await signOffById(scope, s.id);
  const open = (fresh?.steps ?? [])
    .filter((x) => x.decision === null && x.type !== 'NOTIFY')
    .map((x) => x.no);
  const first = Math.min(...open);
  await actOnSignOff(scope, s, actor, s.state === 'RETURNED' ? 'resubmit' : 'start', facts, {
    content_hash: snapshot.hash,
    snapshot_id: snapshot.id,
    ...(await stepColumns(scope, s, Number.isFinite(first) ? first : 1)),
  });
  sendSignOffChanged(scope, s, s.state === 'RETURNED' ? 'resubmit' : 'start', 'signal_with_start');
  const started = await signOffById(scope, s.id);
  if (!started) throw new DomainError('object.missing', 'missing');
  return started;
}

/** Tells the sign-off's clock; the first message starts it. */
export function sendSignOffChanged(
  scope: TransactionScope,
  s: SignOffRow,
  action: string,
  kind: 'signal' | 'signal_with_start' = 'signal',
): void {
  scope.send({
    kind,
    workflowId: signOffWorkflowId({ signOffId: s.id }),
    workflowType: 'signOffWorkflow',
    subjectKind: 'SIGN_OFF',
    subjectId: s.id,
    subjectVersion: s.stateVersion,
    action,
    payload: {
      input: { v: 1, signOffId: s.id, lastSeq: 0 },
      summary: t('workflow.signOff.summary', { title: s.title, no: s.no }),
      searchAttributes: {
        BureauId: s.bureauId,
        CampaignId: s.campaignId,
        Stage: 'PENDING',
        Paused: false,
      },
    },
  });
}

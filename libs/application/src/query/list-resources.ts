import {
  campaignMachine,
  cohortMachine,
  listActions,
  reachOf,
  type PersonActor,
} from '@app/domain';
import { textOf } from '@app/messages';
import {
  AUDIT_LIST,
  CALENDAR_LIST,
  CAMPAIGN_LIST,
  campaignScope,
  CARRY_OVER_LIST,
  carryOverScope,
  COHORT_LIST,
  COHORT_REACH,
  DOCUMENT_LIST,
  EVIDENCE_LIST,
  evidenceScope,
  documentScope,
  GRANT_LIST,
  INBOX_LIST,
  inboxScope,
  PERSON_LIST,
  personScope,
  reachPredicate,
  SCHOOL_TASK_LIST,
  schoolTaskScope,
  SIGN_IN_LIST,
  SIGN_OFF_LIST,
  signInScope,
  signOffScope,
  UNIT_LIST,
  unitScope,
  VACANCY_LIST,
  vacancyScope,
  type AuditRow,
  type CampaignListRow,
  type CarryOverRow,
  type CohortRow,
  type DocumentListRow,
  type EvidenceListRow,
  type GrantRow,
  type InboxRow,
  type PersonRow,
  type Queryable,
  type SchoolTaskRow,
  type SignInRow,
  type SignOffRow,
  type UnitListRow,
  type VacancyListRow,
} from '@app/persistence';
import { auditActionText, auditRefusalText, auditSubjectText } from '../administration/audit-words';
import { calendarBrief, type CalendarListRow } from '../calendar/calendar-brief';
import { campaignRelation, readerOf } from '../campaign/campaign-step';
import { cohortRelation } from '../cohort/cohort-step';
import { grantOffers } from '../organisation/manage-grants';
import { personBrief } from '../organisation/organisation-queries';
import { signOffBriefs } from '../sign-off/sign-off-brief';
import { carryOverFace } from './carry-over-face';
import { listRunner } from './list-runner';
import { plain } from './plain';
import { queueOf, reviewItems } from './review-item';
import { evidenceFaces, evidenceReader } from '../evidence/evidence-queries';
import { GATE_LISTS } from './gate-lists';
import { TIME_LISTS } from './time-lists';
import { taskBriefs } from './task-brief';

const state = (kind: string, value: string): string => textOf(`state.${kind}.${value}`);
const word = (kind: string, value: string | null): string | null =>
  value === null ? null : textOf(`word.${kind}.${value}`);

const schoolTasks = {
  spec: SCHOOL_TASK_LIST,
  policy: 'school-task.read',
  title: 'list.school-tasks',
  scope: (actor: PersonActor) => (values: unknown[]) =>
    schoolTaskScope(reachOf('school-task.read', actor), actor.bureauId, values),
  items: (
    rows: readonly SchoolTaskRow[],
    actor: PersonActor,
    { now }: { readonly now: Date },
    db: Queryable,
  ) => taskBriefs(db, rows, actor, now),
  columns: [
    ['column.campaign', (t: SchoolTaskRow) => t.campaignTitle],
    ['column.phaseNo', (t: SchoolTaskRow) => t.phaseNo],
    ['column.taskKey', (t: SchoolTaskRow) => t.taskKey],
    ['column.title', (t: SchoolTaskRow) => t.title],
    ['column.school', (t: SchoolTaskRow) => t.schoolName],
    ['column.group', (t: SchoolTaskRow) => t.groupName],
    ['column.state', (t: SchoolTaskRow) => state('SCHOOL_TASK', t.state)],
    ['column.holder', (t: SchoolTaskRow) => word('holder', t.holder)],
    ['column.dueOn', (t: SchoolTaskRow) => t.dueOn],
    ['column.submittedAt', (t: SchoolTaskRow) => t.submittedAt],
    ['column.late', (t: SchoolTaskRow) => t.lateOriginal],
    ['column.returnCount', (t: SchoolTaskRow) => t.returnCount],
  ],
} as const;

/** Every list people can ask for, by the name it has in the address. */
export const LISTS = {
  'school-tasks': listRunner<SchoolTaskRow>(schoolTasks),
  'review-queue': listRunner<SchoolTaskRow>({
    ...schoolTasks,
    policy: 'school-task.review',
    title: 'list.review-queue',
    fixed: queueOf,
    items: (rows, actor, { now }, db) => reviewItems(db, rows, actor, now),
  }),
  campaigns: listRunner<CampaignListRow>({
    spec: CAMPAIGN_LIST,
    policy: 'campaign.read',
    title: 'list.campaigns',
    scope: (actor) => (values) => campaignScope(readerOf(actor), values),
    item: (c, actor) => ({
      id: c.id,
      code: c.code,
      title: c.title,
      state: c.state,
      startOn: c.startOn,
      endOn: c.endOn,
      docNumber: c.docNumber,
      currentPhases: c.currentPhases,
      actions: listActions(campaignMachine, c.state, actor, campaignRelation(c)),
    }),
    columns: [
      ['column.code', (c) => c.code],
      ['column.title', (c) => c.title],
      ['column.state', (c) => state('CAMPAIGN', c.state)],
      ['column.docNumber', (c) => c.docNumber],
      ['column.startOn', (c) => c.startOn],
      ['column.endOn', (c) => c.endOn],
    ],
  }),
  cohorts: listRunner<CohortRow & { readonly open: number; readonly total: number }>({
    spec: COHORT_LIST,
    policy: 'cohort.read',
    title: 'list.cohorts',
    scope: (actor) => (values) =>
      `c.bureau_id = $${values.push(actor.bureauId)} AND ${reachPredicate(reachOf('cohort.read', actor), COHORT_REACH, values)}`,
    item: (c, actor) => ({
      id: c.id,
      campaignId: c.campaignId,
      campaignTitle: c.campaignTitle,
      phaseNo: c.phaseNo,
      groupId: c.groupId,
      groupName: c.groupName,
      shardNo: c.shardNo,
      state: c.state,
      open: c.open,
      total: c.total,
      returnCount: c.returnCount,
      townReviewDueAt: c.townReviewDueAt?.toISOString() ?? null,
      signedAt: c.signedAt?.toISOString() ?? null,
      actions: listActions(cohortMachine, c.state, actor, cohortRelation(c)),
    }),
    columns: [
      ['column.campaign', (c) => c.campaignTitle],
      ['column.phaseNo', (c) => c.phaseNo],
      ['column.group', (c) => c.groupName],
      ['column.state', (c) => state('COHORT', c.state)],
      ['column.open', (c) => c.open],
      ['column.signedAt', (c) => c.signedAt],
    ],
  }),
  'sign-offs': listRunner<Omit<SignOffRow, 'steps'>>({
    spec: SIGN_OFF_LIST,
    policy: 'sign-off.read',
    title: 'list.sign-offs',
    scope: (actor) =>
      signOffScope({
        bureauId: actor.bureauId,
        personId: actor.personId,
        reach: reachOf('sign-off.read', actor),
      }),
    items: (rows, actor, context, db) => signOffBriefs(db, rows, actor, context),
    columns: [
      ['column.no', (s) => s.no],
      ['column.title', (s) => s.title],
      ['column.purpose', (s) => word('purpose', s.purpose)],
      ['column.state', (s) => state('SIGN_OFF', s.state)],
      ['column.createdAt', (s) => s.createdAt],
      ['column.hash', (s) => s.contentHash?.toString('hex') ?? null],
    ],
  }),
  'carry-overs': listRunner<CarryOverRow>({
    spec: CARRY_OVER_LIST,
    policy: 'carry-over.read',
    title: 'list.carry-overs',
    scope: (actor) => carryOverScope(readerOf(actor), reachOf('carry-over.read', actor)),
    item: (row, _actor, { now }) => plain(carryOverFace(row, now)),
    columns: [
      ['column.campaign', (o) => o.campaignTitle],
      ['column.phaseNo', (o) => o.phaseNo],
      ['column.ownerUnit', (o) => o.ownerUnitName],
      ['column.newDueOn', (o) => o.newDueOn],
      ['column.targetPhaseNo', (o) => o.targetPhaseNo],
      ['column.routine', (o) => o.routine],
      ['column.reason', (o) => o.reason],
      ['column.settledAt', (o) => o.settledAt],
    ],
  }),
  documents: listRunner<DocumentListRow>({
    spec: DOCUMENT_LIST,
    policy: 'document.read',
    title: 'list.documents',
    scope: (actor) => documentScope({ ...readerOf(actor), reach: reachOf('document.read', actor) }),
    item: plain,
    columns: [
      ['column.docNumber', (d) => d.docNumber],
      ['column.title', (d) => d.title],
      ['column.state', (d) => word('documentState', d.state)],
      ['column.signedAt', (d) => d.signedAt],
      ['column.releasedAt', (d) => d.releasedAt],
      ['column.hash', (d) => d.hash.toString('hex')],
    ],
  }),
  evidence: listRunner<EvidenceListRow>({
    spec: EVIDENCE_LIST,
    policy: 'evidence.read',
    title: 'list.evidence',
    scope: (actor) => evidenceScope(evidenceReader(actor)),
    items: (rows, actor, _, db) => evidenceFaces(rows, actor, db),
    columns: [
      ['column.name', (e) => e.name],
      ['column.school', (e) => e.unitName],
      ['column.kind', (e) => e.mediaType],
      ['column.sizeBytes', (e) => e.sizeBytes],
      ['column.state', (e) => word('fileState', e.state)],
      ['column.uploadedAt', (e) => e.uploadedAt],
      ['column.hash', (e) => e.sha256],
    ],
  }),
  units: listRunner<UnitListRow>({
    spec: UNIT_LIST,
    policy: 'unit.read',
    title: 'list.units',
    scope: (actor) => unitScope(actor.bureauId, reachOf('unit.read', actor)),
    item: (row) => row,
    columns: [
      ['column.code', (u) => u.code],
      ['column.name', (u) => u.name],
      ['column.kind', (u) => word('unitKind', u.kind)],
      ['column.parentUnit', (u) => u.parentName],
      ['column.schoolType', (u) => word('schoolType', u.schoolType)],
      ['column.ownership', (u) => word('ownership', u.ownership)],
      ['column.pupils', (u) => u.pupils],
    ],
  }),
  vacancies: listRunner<VacancyListRow>({
    spec: VACANCY_LIST,
    policy: 'vacancy.read',
    title: 'list.vacancies',
    scope: (actor) => vacancyScope(actor.bureauId),
    item: (row) => row,
    columns: [
      ['column.code', (v) => v.unitCode],
      ['column.unit', (v) => v.unitName],
      ['column.kind', (v) => word('unitKind', v.unitKind)],
      ['column.parentUnit', (v) => v.parentName],
      ['column.emptyPost', (v) => textOf(`web.unit.post.${v.post}`)],
    ],
  }),
  people: listRunner<PersonRow>({
    spec: PERSON_LIST,
    policy: 'person.read',
    title: 'list.people',
    scope: (actor) => personScope(actor.bureauId, reachOf('person.read', actor)),
    item: personBrief,
    columns: [
      ['column.name', (p) => p.name],
      ['column.post', (p) => p.post],
      ['column.unit', (p) => p.unitName],
      ['column.disabled', (p) => p.disabledAt !== null],
    ],
  }),
  grants: listRunner<GrantRow>({
    spec: GRANT_LIST,
    policy: 'grant.read',
    title: 'list.grants',
    scope: (actor) => (values) => `g.bureau_id = $${values.push(actor.bureauId)}`,
    item: (g, actor) =>
      plain({
        ...g,
        actions: grantOffers(g, actor).flatMap((o) => (o.allowed ? [o.action] : [])),
      }),
    columns: [
      ['column.name', (g) => g.personName],
      ['column.role', (g) => textOf(`web.role.${g.code}`)],
      ['column.unit', (g) => g.unitName],
      ['column.state', (g) => word('grantState', g.state)],
      ['column.validFrom', (g) => g.validFrom],
      ['column.validTo', (g) => g.validTo],
      ['column.reason', (g) => g.reason],
      ['column.createdAt', (g) => g.createdAt],
    ],
  }),
  inbox: listRunner<InboxRow>({
    spec: INBOX_LIST,
    policy: 'self.use',
    title: 'list.inbox',
    scope: (actor) => inboxScope(actor.personId),
    item: plain,
    columns: [
      ['column.deliveredAt', (m) => m.deliveredAt],
      ['column.title', (m) => m.title],
      ['column.lines', (m) => m.lines],
      ['column.readAt', (m) => m.readAt],
    ],
  }),
  calendars: listRunner<CalendarListRow>({
    spec: CALENDAR_LIST,
    policy: 'calendar.read',
    title: 'list.calendars',
    scope: (actor) => (values) => `c.bureau_id = $${values.push(actor.bureauId)}`,
    item: (row, _, { now }) => calendarBrief(row, now.getTime()),
    columns: [
      ['column.code', (c) => c.code],
      ['column.title', (c) => c.title],
      ['column.years', (c) => c.publishedYears.map(String)],
    ],
  }),
  audit: listRunner<AuditRow>({
    spec: AUDIT_LIST,
    policy: 'audit.read',
    title: 'list.audit',
    scope: (actor) => (values) => `a.bureau_id = $${values.push(actor.bureauId)}`,
    item: (a) =>
      plain({
        ...a,
        actionText: auditActionText(a.action),
        subjectText: auditSubjectText(a.subjectKind),
        refusal: auditRefusalText(a.action, a.payload),
      }),
    columns: [
      ['column.at', (a) => a.at],
      ['column.actor', (a) => a.actorName],
      ['column.action', (a) => auditActionText(a.action)],
      ['column.actionCode', (a) => a.action],
      ['column.subjectKind', (a) => auditSubjectText(a.subjectKind)],
      ['column.subjectName', (a) => a.subjectName],
      ['column.subjectId', (a) => a.subjectId],
      ['column.chain', (a) => `${a.shard}/${a.seq}`],
      ['column.payload', (a) => a.payload],
    ],
  }),
  'sign-ins': listRunner<SignInRow>({
    spec: SIGN_IN_LIST,
    policy: 'self.use',
    title: 'list.sign-ins',
    scope: (actor) => signInScope(actor.personId),
    item: plain,
    columns: [
      ['column.at', (s) => s.at],
      ['column.outcome', (s) => textOf(`web.sign-ins.outcome.${s.outcome}`)],
      ['column.address', (s) => s.address],
      ['column.device', (s) => s.device],
    ],
  }),
  ...GATE_LISTS,
  ...TIME_LISTS,
} as const;
export type ListName = keyof typeof LISTS;

import type { MeetingType } from '@app/contracts';
import {
  codesAllowing,
  DomainError,
  meetingMachine,
  offers,
  type MeetingAction,
  type MeetingFacts,
  type PersonActor,
  type Relation,
} from '@app/domain';
import { t } from '@app/messages';
import {
  campaignOrThrow,
  finishActionItem,
  insertActionItems,
  insertDocument,
  insertMeeting,
  lockActionItemOrThrow,
  lockMeetingOrThrow,
  nextSerial,
  phaseOrThrow,
  takeDocNumber,
  withActionItems,
  type ActionItemRow,
  type MeetingListRow,
  type MeetingRow,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { readerOf } from '../campaign/campaign-step';
import type { Deps } from '../composition/deps';
import { noteGateChanges } from '../gate/gate-change';
import { performAction, performCreation } from '../pipeline/action-runner';
import { canonicalJson } from '../pipeline/canonical';
import type { RequestKey } from '../pipeline/command-runner';
import { plain } from '../query/plain';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}
export interface PlanMeetingCommand extends Command {
  readonly campaignId: string;
  readonly phaseId?: string;
  /** a town centre's own meeting; absent = the bureau's */
  readonly groupId?: string;
  readonly type: MeetingType;
  readonly title: string;
  readonly agenda?: string;
  readonly plannedOn: string;
}

const relationOf = (m: Pick<MeetingRow, 'bureauId' | 'ownerSectionId' | 'groupId'>): Relation => ({
  bureauId: m.bureauId,
  lineSectionIds: [m.ownerSectionId],
  groupIds: m.groupId === null ? [] : [m.groupId],
});

/** → PLANNED with its number. */
export class PlanMeeting {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: PlanMeetingCommand,
  ): Promise<{ readonly meetingId: string; readonly no: string }> {
    const { actor } = command;
    return this.deps.commands.run(
      { actor, name: 'meeting.plan', request: command.request },
      async (scope) => {
        const campaign = await campaignOrThrow(scope, command.campaignId, readerOf(actor));
        const relation = relationOf({ ...campaign, groupId: command.groupId ?? null });
        if (codesAllowing('meeting.plan', actor, relation).length === 0)
          throw new DomainError('action.not-permitted', 'forbidden');
        if (command.phaseId !== undefined) {
          const phase = await phaseOrThrow(scope, command.phaseId);
          if (phase.campaignId !== campaign.id)
            throw new DomainError('object.missing', 'missing', {}, [
              { field: 'phaseId', code: 'object.missing' },
            ]);
        }
        const calendar = await calendarOf(scope, campaign.calendarId);
        const year = Number(calendar.dayOf(scope.now.getTime()).slice(0, 4));
        const n = await nextSerial(scope, campaign.bureauId, 'HY', year);
        const no = t('meeting.number', { year, n });
        const meetingId = await insertMeeting(scope, {
          bureauId: campaign.bureauId,
          campaignId: campaign.id,
          phaseId: command.phaseId ?? null,
          groupId: command.groupId ?? null,
          no,
          type: command.type,
          title: command.title,
          agenda: command.agenda ?? '',
          plannedOn: command.plannedOn,
          by: actor.personId,
          at: scope.now,
        });
        await performCreation(scope, meetingMachine, {
          action: 'plan',
          actor,
          subject: { id: meetingId, state: 'PLANNED', relation, unitId: campaign.bureauId },
          data: { no, type: command.type },
        });
        return { meetingId, no };
      },
    );
  }
}

export interface MeetingStepCommand extends Command {
  readonly meetingId: string;
  readonly agenda?: string;
  readonly heldOn?: string;
  readonly attendees?: readonly string[];
  readonly decisions?: readonly string[];
  readonly items?: readonly Pick<
    ActionItemRow,
    'text' | 'ownerUnitId' | 'ownerPersonId' | 'dueOn'
  >[];
  readonly reason?: string;
}

const factsOf = (
  m: MeetingRow,
  today: string,
  command: Partial<MeetingStepCommand>,
): MeetingFacts => ({
  hasAgenda: (command.agenda ?? m.agenda).trim() !== '',
  hasAttendance:
    (command.attendees ?? m.attendees).length > 0 && (command.decisions ?? m.decisions).length > 0,
  heldInFuture: (command.heldOn ?? m.heldOn ?? today) > today,
  openItems: m.items.filter((i) => i.doneAt === null && i.movedTo === null).length,
  reasonGiven: (command.reason ?? '').trim() !== '',
});

/** Every later step of a meeting; the minutes become a numbered document with their action items. */
export class MoveMeeting {
  constructor(private readonly deps: Deps) {}

  async execute(
    action: Exclude<MeetingAction, 'plan' | 'miss'>,
    command: MeetingStepCommand,
  ): Promise<{ readonly meetingId: string; readonly state: string }> {
    const { actor, meetingId } = command;
    return this.deps.commands.run(
      {
        actor,
        name: `meeting.${action}`,
        request: command.request,
        subject: { kind: 'MEETING', id: meetingId },
      },
      async (scope) => {
        const m = await lockMeetingOrThrow(scope, meetingId, actor.bureauId);
        const calendar = await calendarOf(scope, m.calendarId);
        const today = calendar.dayOf(scope.now.getTime());
        const set: Record<string, unknown> = {};
        if (action === 'notify') set['agenda'] = command.agenda ?? m.agenda;
        if (action === 'hold') {
          set['held_on'] = command.heldOn ?? today;
          set['attendees'] = JSON.stringify(command.attendees ?? m.attendees);
          set['decisions'] = JSON.stringify(command.decisions ?? m.decisions);
        }
        const moved = await performAction(scope, meetingMachine, {
          action,
          actor,
          subject: { id: m.id, state: m.state, relation: relationOf(m), unitId: m.bureauId },
          facts: factsOf(m, today, command),
          set,
          data: action === 'cancel' ? { reasonLength: (command.reason ?? '').length } : {},
        });
        if (action === 'issueMinutes')
          await issueMinutes(scope, m, command, Number(today.slice(0, 4)));
        await noteGateChanges(scope, m.campaignId);
        return { meetingId, state: moved.to };
      },
    );
  }
}

async function issueMinutes(
  scope: TransactionScope,
  m: MeetingRow,
  command: MeetingStepCommand,
  year: number,
): Promise<void> {
  const items = command.items ?? [];
  const number = await takeDocNumber(scope, {
    bureauId: m.bureauId,
    series: m.docPrefix,
    year,
    text: (n) => t('document.number', { prefix: m.docPrefix, year, n }),
    subjectKind: 'MEETING',
    subjectId: m.id,
    at: scope.now,
  });
  const documentId = await insertDocument(scope, {
    bureauId: m.bureauId,
    campaignId: m.campaignId,
    type: 'MEETING_MINUTES',
    docNumberId: number.id,
    title: t('document.minutes', { title: m.title }),
    body: canonicalJson({
      no: m.no,
      heldOn: m.heldOn,
      attendees: m.attendees,
      decisions: m.decisions,
      items,
    }),
    signedAt: scope.now,
    releasedAt: scope.now,
  });
  await insertActionItems(scope, m.id, items);
  await scope.execute('UPDATE meeting SET minutes_document_id = $2 WHERE id = $1', [
    m.id,
    documentId,
  ]);
}

/** An action item is done by its owner, or moved to another meeting. */
export class FinishActionItem {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & {
      readonly itemId: string;
      readonly note: string;
      readonly movedTo?: string;
    },
  ): Promise<{ readonly itemId: string }> {
    const { actor, itemId } = command;
    return this.deps.commands.run(
      { actor, name: 'action-item.done', request: command.request },
      async (scope) => {
        const item = await lockActionItemOrThrow(scope, itemId, actor.bureauId);
        const relation: Relation = { bureauId: item.bureauId, unitIds: [item.ownerUnitId] };
        if (codesAllowing('action-item.done', actor, relation).length === 0)
          throw new DomainError('action.not-permitted', 'forbidden');
        if (item.doneAt !== null || item.movedTo !== null)
          throw new DomainError('action.illegal', 'conflict', {
            subject: 'ACTION_ITEM',
            action: 'done',
            state: item.movedTo === null ? 'DONE' : 'MOVED',
          });
        const movedTo = command.movedTo ?? null;
        if (movedTo !== null && movedTo === item.meetingId)
          throw new DomainError('object.missing', 'missing');
        if (movedTo !== null) await lockMeetingOrThrow(scope, movedTo, actor.bureauId);
        await finishActionItem(scope, itemId, {
          by: actor.personId,
          note: command.note,
          at: scope.now,
          movedTo,
        });
        scope.audit({
          actorId: actor.personId,
          action: movedTo === null ? 'ACTION_ITEM.done' : 'ACTION_ITEM.move',
          subjectKind: 'MEETING',
          subjectId: item.meetingId,
          unitId: item.ownerUnitId,
          bureauId: item.bureauId,
          data: { item: item.no },
        });
        // both lists of open items change when an item moves on
        for (const subjectId of [item.meetingId, ...(movedTo === null ? [] : [movedTo])])
          scope.emit({ subjectKind: 'MEETING', subjectId, subjectVersion: 1, action: 'item' });
        return { itemId };
      },
    );
  }
}

/** A document the bureau has released on paper or elsewhere is entered in the register, with its number. */
export class RegisterDocument {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & {
      readonly campaignId: string;
      readonly type: string;
      readonly title: string;
      readonly text: string;
    },
  ): Promise<{ readonly documentId: string; readonly docNumber: string }> {
    const { actor } = command;
    return this.deps.commands.run(
      { actor, name: 'document.register', request: command.request },
      async (scope) => {
        const campaign = await campaignOrThrow(scope, command.campaignId, readerOf(actor));
        if (campaign.releasedAt === null) throw new DomainError('campaign.not-issued', 'conflict');
        const calendar = await calendarOf(scope, campaign.calendarId);
        const year = Number(calendar.dayOf(scope.now.getTime()).slice(0, 4));
        const number = await takeDocNumber(scope, {
          bureauId: campaign.bureauId,
          series: campaign.docPrefix,
          year,
          text: (n) => t('document.number', { prefix: campaign.docPrefix, year, n }),
          subjectKind: 'CAMPAIGN',
          subjectId: campaign.id,
          at: scope.now,
        });
        const documentId = await insertDocument(scope, {
          bureauId: campaign.bureauId,
          campaignId: campaign.id,
          type: command.type,
          docNumberId: number.id,
          title: command.title,
          body: command.text,
          signedAt: scope.now,
          releasedAt: scope.now,
        });
        scope.audit({
          actorId: actor.personId,
          action: 'OFFICIAL_DOCUMENT.register',
          subjectKind: 'CAMPAIGN',
          subjectId: campaign.id,
          unitId: campaign.bureauId,
          bureauId: campaign.bureauId,
          data: { documentId, type: command.type, number: number.text },
        });
        scope.emit({
          subjectKind: 'CAMPAIGN',
          subjectId: campaign.id,
          subjectVersion: campaign.version,
          action: 'document',
        });
        await noteGateChanges(scope, campaign.id);
        return { documentId, docNumber: number.text };
      },
    );
  }
}

/** What the action itself asks for is no reason to refuse it beforehand. */
const ASKED: Partial<MeetingStepCommand> = {
  agenda: '-',
  attendees: ['-'],
  decisions: ['-'],
  reason: '-',
};

/** Whose meetings the reader may plan: the bureau's, or those of his own centre; null = none. */
export function mayPlanMeetings(
  actor: PersonActor,
  campaign: Pick<MeetingRow, 'bureauId' | 'ownerSectionId'>,
): { readonly groupId: string | null } | null {
  const own = [null, actor.unitId].find(
    (groupId) =>
      codesAllowing('meeting.plan', actor, relationOf({ ...campaign, groupId })).length > 0,
  );
  return own === undefined ? null : { groupId: own };
}

/** Whether the reader may enter released documents of a campaign. */
export const mayRegisterDocuments = (
  actor: PersonActor,
  campaign: { readonly bureauId: string; readonly releasedAt: Date | null },
): boolean =>
  campaign.releasedAt !== null &&
  codesAllowing('document.register', actor, { bureauId: campaign.bureauId }).length > 0;

const mayFinish = (
  actor: PersonActor,
  { bureauId }: Pick<MeetingRow, 'bureauId'>,
  item: Pick<ActionItemRow, 'ownerUnitId'>,
): boolean =>
  codesAllowing('action-item.done', actor, { bureauId, unitIds: [item.ownerUnitId] }).length > 0;

/** Meetings as their reader sees them: items past their day by the campaign's own calendar, and what may be done now. */
export async function meetingFaces(
  rows: readonly MeetingListRow[],
  actor: PersonActor,
  now: Date,
  db: Queryable,
): Promise<readonly unknown[]> {
  const today = new Map<string, string>();
  for (const id of new Set(rows.map((m) => m.calendarId)))
    today.set(id, (await calendarOf(db, id)).dayOf(now.getTime()));
  return (await withActionItems(db, rows)).map((m) => {
    const day = today.get(m.calendarId) ?? '';
    return plain({
      ...m,
      items: m.items.map((i) => {
        const isOpen = i.doneAt === null && i.movedTo === null;
        return {
          ...i,
          overdue: isOpen && i.dueOn < day,
          mayFinish: isOpen && mayFinish(actor, m, i),
        };
      }),
      actions: offers(meetingMachine, m.state, actor, relationOf(m), factsOf(m, day, ASKED)),
    });
  });
}

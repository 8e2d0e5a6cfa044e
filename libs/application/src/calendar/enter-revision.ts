import { calendarYearMachine, DomainError, type ErrorCode, type PersonActor } from '@app/domain';
import {
  insertRevision,
  isUniqueViolation,
  revisionOrThrow,
  type RevisionContent,
  type RevisionRow,
  type TransactionScope,
} from '@app/persistence';
import type { CalendarYearState } from '@app/contracts';
import type { Deps } from '../composition/deps';
import { performAction, performCreation, type Subject } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { calendarOfBureau } from './calendar-service';
import { tellPublishers } from './tell-publishers';

export const yearSubject = (
  r: Pick<RevisionRow, 'id' | 'state' | 'bureauId'>,
): Subject<CalendarYearState> => ({
  id: r.id,
  state: r.state,
  unitId: r.bureauId,
  relation: { bureauId: r.bureauId },
});

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}
interface Entry {
  readonly source: string;
  readonly content: RevisionContent;
}

/** A paper of a calendar: a year of working days, or a school year with its terms. */
export interface Paper<R> {
  readonly kind: RevisionRow['kind'];
  /** of the use cases, in the audit trail: `calendar`, `terms` */
  readonly name: string;
  readonly draftExists: ErrorCode;
  /** what the trail says of the year */
  readonly data: (year: number) => Readonly<Record<string, unknown>>;
  readonly result: (scope: TransactionScope, id: string, bureauId: string) => Promise<R>;
}

/** A draft of a paper; one that is published already gets a correction. */
export function enterRevision<R>(
  deps: Deps,
  paper: Paper<R>,
  command: Command & { readonly calendarId: string; readonly year: number },
  read: (scope: TransactionScope) => Promise<Entry>,
): Promise<R> {
  const { actor, calendarId, year } = command;
  const { bureauId } = actor;
  return deps.commands.run(
    { actor, name: `${paper.name}.enter`, request: command.request },
    async (scope) => {
      await calendarOfBureau(scope, bureauId, calendarId);
      const id = await insertRevision(scope, {
        ...(await read(scope)),
        bureauId,
        calendarId,
        year,
        enteredBy: actor.personId,
        at: scope.now,
      }).catch((error: unknown) => {
        if (!isUniqueViolation(error, 'uq_calendar_revision_draft')) throw error;
        throw new DomainError(paper.draftExists, 'conflict', { year });
      });
      await performCreation(scope, calendarYearMachine, {
        action: 'enter',
        actor,
        subject: yearSubject({ id, state: 'DRAFT', bureauId }),
        data: paper.data(year),
      });
      const { kind } = paper;
      await tellPublishers(scope, { id, bureauId, kind, year, enteredBy: actor.personId });
      return paper.result(scope, id, bureauId);
    },
  );
}

/** Changes a draft; whoever does so is from now on the one who entered it. */
export function editRevision<R>(
  deps: Deps,
  paper: Paper<R>,
  command: Command & { readonly id: string },
  read: (scope: TransactionScope, draft: RevisionRow) => Promise<Entry>,
): Promise<R> {
  const { actor } = command;
  return deps.commands.run(
    { actor, name: `${paper.name}.edit`, request: command.request },
    async (scope) => {
      const r = await revisionOrThrow(scope, command.id, actor.bureauId, {
        kind: paper.kind,
        lock: true,
      });
      const { source, content } = await read(scope, r);
      await performAction(scope, calendarYearMachine, {
        action: 'edit',
        actor,
        subject: yearSubject(r),
        facts: { enteredBy: r.enteredBy, findings: 0 },
        set: {
          days: JSON.stringify(content),
          source: source === '' ? r.source : source,
          entered_by: actor.personId,
        },
      });
      await tellPublishers(scope, { ...r, enteredBy: actor.personId });
      return paper.result(scope, r.id, r.bureauId);
    },
  );
}

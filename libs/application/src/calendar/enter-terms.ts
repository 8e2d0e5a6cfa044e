import {
  calendarYearMachine,
  DomainError,
  termFindings,
  type PersonActor,
  type SchoolYearData,
  type TermDays,
  type VacationDays,
} from '@app/domain';
import { listPacks, loadPack } from '@app/packs';
import {
  insertRevision,
  isUniqueViolation,
  revisionOrThrow,
  schoolYearsOf,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import type { CalendarYearState } from '@app/contracts';
import type { Deps } from '../composition/deps';
import { performAction, performCreation } from '../pipeline/action-runner';
import type { RequestKey } from '../pipeline/command-runner';
import { calendarOfBureau } from './calendar-service';
import { yearSubject } from './enter-year';

/** A school year, given by its days or taken from a pack. */
export interface TermsInput {
  readonly source?: string;
  readonly terms?: readonly TermDays[];
  readonly vacations?: readonly VacationDays[];
  readonly packId?: string;
}
export interface TermsResult {
  readonly termTableId: string;
  readonly schoolYear: number;
  readonly state: CalendarYearState;
  readonly version: number;
}

/** @throws DomainError term.invalid with a finding for every fault, each naming its field and the mend */
export async function requireSoundTerms(
  db: Queryable,
  calendarId: string,
  entry: Pick<SchoolYearData, 'year' | 'terms' | 'vacations'>,
): Promise<void> {
  const others = (await schoolYearsOf(db, calendarId)).filter((y) => y.year !== entry.year);
  const found = termFindings(entry, others);
  if (found.length > 0)
    throw new DomainError('term.invalid', 'invalid', { count: found.length }, found);
}

/** School years of a pack, each with the pack as its source. @throws DomainError object.missing */
export function schoolYearsOfPack(packId: string): readonly SchoolYearData[] {
  if (!listPacks('terms').some((p) => p.id === packId))
    throw new DomainError('object.missing', 'missing');
  const pack = loadPack('terms', packId);
  return pack.schoolYears.map((y) => ({ ...y, source: pack.source.text ?? pack.title }));
}

function contentOf(year: number, input: TermsInput): SchoolYearData {
  const ofPack =
    input.packId === undefined
      ? undefined
      : schoolYearsOfPack(input.packId).find((y) => y.year === year);
  return {
    year,
    source: input.source ?? ofPack?.source ?? '',
    terms:
      ofPack?.terms ??
      (input.terms ?? []).map(({ no, startOn, endOn }) => ({ no, startOn, endOn })),
    vacations:
      ofPack?.vacations ??
      (input.vacations ?? []).map(({ label, fromOn, toOn }) => ({ label, fromOn, toOn })),
  };
}

export async function termsResult(
  scope: TransactionScope,
  id: string,
  bureauId: string,
): Promise<TermsResult> {
  const r = await revisionOrThrow(scope, id, bureauId, { kind: 'TERMS' });
  return { termTableId: r.id, schoolYear: r.year, state: r.state, version: r.version };
}

/** Enters a school year as a draft; one that is published already gets a correction. */
export class EnterTerms {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: TermsInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly calendarId: string;
      readonly schoolYear: number;
    },
  ): Promise<TermsResult> {
    const { actor, calendarId, schoolYear } = command;
    return this.deps.commands.run(
      { actor, name: 'terms.enter', request: command.request },
      async (scope) => {
        await calendarOfBureau(scope, actor.bureauId, calendarId);
        const content = contentOf(schoolYear, command);
        await requireSoundTerms(scope, calendarId, content);
        const { bureauId } = actor;
        const id = await insertRevision(scope, {
          bureauId,
          calendarId,
          year: schoolYear,
          source: content.source,
          content: { terms: content.terms, vacations: content.vacations },
          enteredBy: actor.personId,
          at: scope.now,
        }).catch((error: unknown) => {
          if (!isUniqueViolation(error, 'uq_calendar_revision_draft')) throw error;
          throw new DomainError('term.draft-exists', 'conflict', { year: schoolYear });
        });
        await performCreation(scope, calendarYearMachine, {
          action: 'enter',
          actor,
          subject: yearSubject({ id, state: 'DRAFT', bureauId }),
          data: { schoolYear },
        });
        return termsResult(scope, id, bureauId);
      },
    );
  }
}

/** Changes a drafted school year; whoever does so is from now on the one who entered it. */
export class EditTerms {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: TermsInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly termTableId: string;
    },
  ): Promise<TermsResult> {
    const { actor, termTableId } = command;
    return this.deps.commands.run(
      { actor, name: 'terms.edit', request: command.request },
      async (scope) => {
        const r = await revisionOrThrow(scope, termTableId, actor.bureauId, {
          kind: 'TERMS',
          lock: true,
        });
        const { source, terms, vacations } = contentOf(r.year, command);
        await requireSoundTerms(scope, r.calendarId, { year: r.year, terms, vacations });
        await performAction(scope, calendarYearMachine, {
          action: 'edit',
          actor,
          subject: yearSubject(r),
          facts: { enteredBy: r.enteredBy, findings: 0 },
          set: {
            days: JSON.stringify({ terms, vacations }),
            source: source === '' ? r.source : source,
            entered_by: actor.personId,
          },
        });
        return termsResult(scope, r.id, r.bureauId);
      },
    );
  }
}

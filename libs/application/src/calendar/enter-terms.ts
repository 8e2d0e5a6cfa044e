import {
  DomainError,
  termFindings,
  type PersonActor,
  type SchoolYearData,
  type TermDays,
  type VacationDays,
} from '@app/domain';
import { listPacks, loadPack } from '@app/packs';
import {
  revisionOrThrow,
  schoolYearsOf,
  type Queryable,
  type TransactionScope,
} from '@app/persistence';
import type { CalendarYearState } from '@app/contracts';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { editRevision, enterRevision, type Paper } from './enter-revision';

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

const PAPER: Paper<TermsResult> = {
  kind: 'TERMS',
  name: 'terms',
  draftExists: 'term.draft-exists',
  data: (schoolYear) => ({ schoolYear }),
  result: termsResult,
};

/** What was given for a school year, once it fits to its neighbours. */
async function soundEntry(
  scope: TransactionScope,
  calendarId: string,
  year: number,
  input: TermsInput,
) {
  const { source, terms, vacations } = contentOf(year, input);
  await requireSoundTerms(scope, calendarId, { year, terms, vacations });
  return { source, content: { terms, vacations } };
}

/** Enters a school year as a draft; one that is published already gets a correction. */
export class EnterTerms {
  constructor(private readonly deps: Deps) {}

  execute(
    command: TermsInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly calendarId: string;
      readonly schoolYear: number;
    },
  ): Promise<TermsResult> {
    const { calendarId, schoolYear: year } = command;
    return enterRevision(this.deps, PAPER, { ...command, year }, (scope) =>
      soundEntry(scope, calendarId, year, command),
    );
  }
}

/** Changes a drafted school year; whoever does so is from now on the one who entered it. */
export class EditTerms {
  constructor(private readonly deps: Deps) {}

  execute(
    command: TermsInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly termTableId: string;
    },
  ): Promise<TermsResult> {
    return editRevision(this.deps, PAPER, { ...command, id: command.termTableId }, (scope, draft) =>
      soundEntry(scope, draft.calendarId, draft.year, command),
    );
  }
}

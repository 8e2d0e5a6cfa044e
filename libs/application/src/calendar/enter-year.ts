import { calendarFindings, DomainError, type NamedDays, type PersonActor } from '@app/domain';
import { loadPack } from '@app/packs';
import { revisionOrThrow, type TransactionScope } from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import type { CalendarYearState } from '@app/contracts';
import { sourceOfPack } from './calendar-year';
import { editRevision, enterRevision, type Paper } from './enter-revision';
import { daysOfText } from './notice-text';

/** The days of a year, given in one of three ways. */
export interface YearInput {
  readonly source?: string;
  readonly days?: readonly NamedDays[];
  readonly text?: string;
  readonly packId?: string;
}
export interface YearResult {
  readonly revisionId: string;
  readonly year: number;
  readonly state: CalendarYearState;
  readonly version: number;
}

/** @throws DomainError calendar.days-invalid with a finding for every fault */
export function requireSound(year: number, days: readonly NamedDays[]): void {
  const found = calendarFindings(year, days);
  if (found.length === 0) return;
  throw new DomainError(
    'calendar.days-invalid',
    'invalid',
    { count: found.length },
    found.map((f) => ({ field: f.field, code: f.code, facts: { on: f.on } })),
  );
}

function contentOf(
  year: number,
  input: YearInput,
): { readonly source: string; readonly content: readonly NamedDays[] } {
  const pack = input.packId === undefined ? null : loadPack('calendars', input.packId);
  const days =
    pack?.days ?? (input.text === undefined ? (input.days ?? []) : daysOfText(input.text));
  requireSound(year, days);
  return { content: days, source: input.source ?? (pack ? sourceOfPack(pack) : '') };
}

export const yearResult = async (
  scope: TransactionScope,
  id: string,
  bureauId: string,
): Promise<YearResult> => {
  const r = await revisionOrThrow(scope, id, bureauId);
  return { revisionId: r.id, year: r.year, state: r.state, version: r.version };
};

const PAPER: Paper<YearResult> = {
  kind: 'DAYS',
  name: 'calendar',
  draftExists: 'calendar.draft-exists',
  data: (year) => ({ year }),
  result: yearResult,
};

/** Enters the days of a year as a draft; a year that is published already gets a correction. */
export class EnterYear {
  constructor(private readonly deps: Deps) {}

  execute(
    command: YearInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly calendarId: string;
      readonly year: number;
    },
  ): Promise<YearResult> {
    return enterRevision(this.deps, PAPER, command, () =>
      Promise.resolve(contentOf(command.year, command)),
    );
  }
}

/** Changes a draft; whoever does so is from now on the one who entered it. */
export class EditYear {
  constructor(private readonly deps: Deps) {}

  execute(
    command: YearInput & {
      readonly actor: PersonActor;
      readonly request?: RequestKey;
      readonly revisionId: string;
    },
  ): Promise<YearResult> {
    return editRevision(this.deps, PAPER, { ...command, id: command.revisionId }, (_, draft) =>
      Promise.resolve(contentOf(draft.year, command)),
    );
  }
}

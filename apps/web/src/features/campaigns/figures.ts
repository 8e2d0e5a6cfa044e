import { SCHOOL_TYPES } from '@app/contracts';
import { textOr } from '@web/app/t';
import type { HeatCell, HeatRow } from '@web/ui/HeatTable';
import type { Progress, UnitProgress } from './useCampaigns';

export interface Figures {
  readonly total: number;
  readonly accepted: number;
  /** without exempted and cancelled ones */
  readonly owed: number;
  readonly inReview: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly waitingFor: Readonly<Record<string, number>>;
}

/** The rows that count each task once: the bureau's, else its parts, else the lines of a section. */
export function ownRows(units: readonly UnitProgress[]): readonly UnitProgress[] {
  const bureau = units.filter(({ unitKind }) => unitKind === 'BUREAU');
  if (bureau.length > 0) return bureau;
  const parts = groupRows(units);
  return parts.length > 0 ? parts : units;
}

/** Town centres and directly-run groups. */
export const groupRows = (units: readonly UnitProgress[]): readonly UnitProgress[] =>
  units.filter(({ unitKind }) => unitKind === 'TOWN_CENTER' || unitKind === 'DIRECT_GROUP');

/** The figures of a campaign or, when a number is given, of one of its phases. */
export function figuresOf(progress: Progress, phaseNo?: number): Figures {
  const rows = ownRows(progress.units).filter(
    (row) => phaseNo === undefined || row.phaseNo === phaseNo,
  );
  const sum = (of: (row: UnitProgress) => number): number =>
    rows.reduce((n, row) => n + of(row), 0);
  const holders = [...new Set(rows.flatMap((row) => Object.keys(row.waitingFor)))];
  return {
    total: sum((row) => row.total),
    accepted: sum((row) => row.accepted.numerator),
    owed: sum((row) => row.accepted.denominator),
    inReview: sum((row) => (row.byState['SUBMITTED'] ?? 0) + (row.byState['UNDER_REVIEW'] ?? 0)),
    overdue: sum((row) => row.overdue),
    dueSoon: sum((row) => row.dueSoon),
    waitingFor: Object.fromEntries(
      holders.map((holder) => [holder, sum((row) => row.waitingFor[holder] ?? 0)]),
    ),
  };
}

/** Where the list of a campaign's tasks stands, with its filters. */
export type TaskQuery = Readonly<Record<string, string>>;
export type TasksHref = (filter: TaskQuery) => string;

export const tasksHref =
  (campaignPath: string): TasksHref =>
  (filter) => {
    const query = new URLSearchParams(filter).toString();
    return `${campaignPath}/tasks${query === '' ? '' : `?${query}`}`;
  };

export type HeatBy = 'type' | 'phase';
export interface Heat {
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly HeatRow[];
}
interface Part {
  readonly unitId: string;
  readonly column: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** Which filter narrows the list to a row's unit. */
const unitFilter = (row: UnitProgress): Readonly<Record<string, string>> => {
  switch (row.unitKind) {
    case 'BUREAU':
      return {};
    case 'SECTION':
      return { leadSectionId: row.unitId };
    case 'SCHOOL':
      return { schoolId: row.unitId };
    default:
      return { groupId: row.unitId };
  }
};

const partsOf = (row: UnitProgress, by: HeatBy): readonly Part[] =>
  by === 'phase'
    ? [{ unitId: row.unitId, column: String(row.phaseNo), ...row.accepted }]
    : row.types.map(({ schoolType, accepted }) => ({
        unitId: row.unitId,
        column: schoolType,
        ...accepted,
      }));

/** Share accepted by town and school type or phase; the last row is all of them. Exempted ones are outside. */
export function heatOf(
  progress: Progress,
  options: {
    readonly by: HeatBy;
    readonly phaseNo?: number;
    readonly phaseTitle: (no: number) => string;
    readonly totalTitle: string;
    readonly to: TasksHref;
  },
): Heat {
  const { by, phaseNo, to } = options;
  const units = groupRows(progress.units);
  const rows = (units.length > 0 ? units : ownRows(progress.units)).filter(
    (row) => phaseNo === undefined || row.phaseNo === phaseNo,
  );
  const parts = rows.flatMap((row) => partsOf(row, by));
  const found = new Set(parts.map(({ column }) => column));
  const keys =
    by === 'phase'
      ? [...found].toSorted((a, b) => Number(a) - Number(b))
      : SCHOOL_TYPES.filter((type) => found.has(type));
  const phaseFilter: TaskQuery = phaseNo === undefined ? {} : { phaseNo: String(phaseNo) };
  const cell = (
    own: readonly Part[],
    filter: Readonly<Record<string, string>>,
    key: string,
  ): HeatCell | null => {
    const numerator = own.reduce((n, part) => n + part.numerator, 0);
    const denominator = own.reduce((n, part) => n + part.denominator, 0);
    if (own.length === 0) return null;
    const column: TaskQuery =
      by === 'phase' ? { phaseNo: key } : { ...phaseFilter, schoolTypes: key };
    return { numerator, denominator, to: to({ ...filter, ...column }) };
  };
  const line = (
    row: { readonly key: string; readonly title: string; readonly isTotal?: boolean },
    own: readonly Part[],
    filter: Readonly<Record<string, string>>,
  ): HeatRow => ({
    ...row,
    to: to({ ...phaseFilter, ...filter }),
    cells: keys.map((key) =>
      cell(
        own.filter(({ column }) => column === key),
        filter,
        key,
      ),
    ),
  });
  const named = [...new Map(rows.map((row) => [row.unitId, row])).values()];
  return {
    columns: keys.map((key) => ({
      key,
      title:
        by === 'phase'
          ? options.phaseTitle(Number(key))
          : textOr(`web.school-type.${key}`, 'web.none'),
    })),
    rows: [
      ...named.map((row) =>
        line(
          { key: row.unitId, title: row.unitName },
          parts.filter(({ unitId }) => unitId === row.unitId),
          unitFilter(row),
        ),
      ),
      ...(named.length > 1
        ? [line({ key: 'total', title: options.totalTitle, isTotal: true }, parts, {})]
        : []),
    ],
  };
}

/** A heat table as a file a spreadsheet opens: numbers, not pictures. */
export function heatCsv(heat: Heat, corner: string): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = [
    [corner, ...heat.columns.flatMap(({ title }) => [`${title} ✓`, title])],
    ...heat.rows.map((row) => [
      row.title,
      ...row.cells.flatMap((cell) => [
        String(cell?.numerator ?? ''),
        String(cell?.denominator ?? ''),
      ]),
    ]),
  ];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

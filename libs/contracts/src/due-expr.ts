/** How a due date is stated (domain model 5.1); it is stored, never only the date. */
export type DueExpr =
  | { readonly kind: 'FIXED'; readonly on: string; readonly time?: string }
  | { readonly kind: 'YEARLY'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'LAST_DAY';
      readonly of: 'MONTH' | 'QUARTER' | 'YEAR';
      readonly month?: number;
    }
  | { readonly kind: 'WINDOW'; readonly fromDay: number; readonly toDay: number }
  | {
      readonly kind: 'WEEKDAY';
      readonly weekday: number;
      readonly shift?: 'NONE' | 'NEXT' | 'PREV';
    }
  | {
      readonly kind: 'COUNT_IN';
      readonly n: number;
      readonly per: 'WEEK' | 'MONTH' | 'QUARTER' | 'TERM' | 'SCHOOL_YEAR' | 'YEAR';
    }
  | { readonly kind: 'ROLLING'; readonly days: number }
  | { readonly kind: 'BUDGET'; readonly n: number; readonly unit: 'WD' | 'CD' | 'H' }
  | { readonly kind: 'BEFORE'; readonly n: number; readonly unit: 'WD' | 'CD' }
  | {
      readonly kind: 'TERM_OFFSET';
      readonly anchor: 'START' | 'END';
      readonly days: number;
      /** number of the term within its school year, where the phase touches several */
      readonly term?: number;
    }
  | {
      readonly kind: 'PHASE_OFFSET';
      readonly anchor: 'START' | 'END';
      readonly workingDays: number;
    }
  | { readonly kind: 'SOFT'; readonly inner: DueExpr };

export const DUE_KINDS = [
  'FIXED',
  'YEARLY',
  'LAST_DAY',
  'WINDOW',
  'WEEKDAY',
  'COUNT_IN',
  'ROLLING',
  'BUDGET',
  'BEFORE',
  'TERM_OFFSET',
  'PHASE_OFFSET',
  'SOFT',
] as const satisfies readonly DueExpr['kind'][];

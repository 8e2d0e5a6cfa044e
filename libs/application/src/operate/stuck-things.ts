import { stuckThings as stuckRows, type Queryable, type StuckRow } from '@app/persistence';
import { ruleFigure } from '../clock/time-rules';

const two = (n: number): string => String(n).padStart(2, '0');
/** from this day on the next year of a calendar is missed. */
const NEXT_YEAR_FROM = `${two(ruleFigure('R-313', 'warnMonth'))}-${two(ruleFigure('R-313', 'warnDay'))}`;

/** Everything that should have moved and has not, the oldest first. */
export const stuckThings = (db: Queryable, limit: number): Promise<readonly StuckRow[]> =>
  stuckRows(db, limit, NEXT_YEAR_FROM);

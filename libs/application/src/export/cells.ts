import { t } from '@app/messages';
import type { Cell } from '../query/list-runner';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** An instant as people read it, to the minute, in Asia/Shanghai. */
export const localMinute = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** A value as the text of a cell. */
export function cellText(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? t('export.yes') : t('export.no');
  if (cell instanceof Date) return localMinute(cell);
  return cell.join('\n');
}

import { isMessageKey, t } from '@app/messages';
import {
  cohortCounts,
  filedAfterSignature,
  type CohortCounts,
  type Queryable,
  type SheetRow,
} from '@app/persistence';
import type { ChangeNote } from '../gate/gate-change';

const TERMS = [
  'total',
  'accepted',
  'exempted',
  'cancelled',
  'unsettled',
  'onTime',
  'late',
] as const satisfies readonly (keyof CohortCounts)[];

/**
 * What differs from the signed sheet now (签后变更): figures that moved, and each item filed after the signature (签后补报). The
 * sheet itself stays as signed; it is signed anew only after the bureau has returned it or the phase was opened again.
 */
export async function sheetChanges(
  db: Queryable,
  cohortId: string,
  sheet: Pick<SheetRow, 'counts'>,
): Promise<readonly ChangeNote[]> {
  const now = await cohortCounts(db, cohortId);
  const moved = TERMS.filter((term) => sheet.counts[term] !== now[term]).map((term) => {
    const item = t(`change.term.${term}`);
    const [signed, is] = [String(sheet.counts[term]), String(now[term])];
    return {
      field: `counts.${term}`,
      item,
      old: signed,
      new: is,
      text: t('change.sheet-count', { item, signed, now: is }),
    };
  });
  const filed = await filedAfterSignature(db, cohortId);
  return [
    ...moved,
    ...filed.map((f) => {
      const key = `state.SCHOOL_TASK.${f.state}`;
      const state = isMessageKey(key) ? t(key) : f.state;
      return {
        field: `tasks[${f.id}]`,
        item: `${f.schoolName} ${f.taskKey}`,
        old: t('change.unsettled'),
        new: state,
        text: t('change.sheet-filed', { school: f.schoolName, task: f.taskKey, now: state }),
      };
    }),
  ];
}

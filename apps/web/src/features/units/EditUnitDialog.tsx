import { useState, type ReactNode } from 'react';
import { api, bodyOf } from '@web/api/client';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { useSend } from '@web/ui/useSend';
import { findSections } from './find-units';
import { editUnit, UNITS, type Unit } from './useUnits';

const FOUND = 8;

/** People who sit in the unit, or in the section that reviews for it: only they can lead it. */
const findHeads =
  (unit: Unit) =>
  async (words: string): Promise<readonly Pick[]> => {
    const places = [unit.id, ...(unit.reviewUnitId === null ? [] : [unit.reviewUnitId])];
    const pages = await Promise.all(
      places.map((unitId) =>
        bodyOf(
          api.GET('/api/v1/people', {
            params: { query: { q: words, unitId, disabled: false, limit: FOUND } },
          }),
        ),
      ),
    );
    return pages
      .flatMap(({ items }) => items)
      .map(({ id, name, post }) => ({ id, text: name, hint: post }));
  };

/** Name and head of a unit; a school's name has an event of its own, because its day counts. */
export function EditUnitDialog({
  unit,
  onDone,
  onClose,
}: {
  readonly unit: Unit;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const intents = useIntents([UNITS]);
  const { isBusy, problem, errors, send } = useSend();
  const isSchool = unit.kind === 'SCHOOL';
  const [name, setName] = useState(unit.name);
  const [head, setHead] = useState<Pick | null>(
    unit.headId === null ? null : { id: unit.headId, text: unit.headName ?? '' },
  );
  const [section, setSection] = useState<Pick | null>(
    unit.reviewUnitId === null ? null : { id: unit.reviewUnitId, text: t('web.unit.review.known') },
  );
  const run = async (): Promise<void> => {
    const gaps = new Map(name.trim() === '' ? [['name', t('web.unit.name-needed')] as const] : []);
    const isThrough = await send(gaps, () =>
      intents.run('edit', (key) =>
        editUnit(
          unit.id,
          {
            expectedVersion: unit.version,
            ...(isSchool || name.trim() === unit.name ? {} : { name: name.trim() }),
            headId: head?.id ?? null,
            ...(unit.kind === 'DIRECT_GROUP' ? { reviewUnitId: section?.id ?? null } : {}),
          },
          key,
        ),
      ),
    );
    if (!isThrough) return;
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={t('web.unit.action.edit')}
      action={t('web.unit.save')}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={onClose}
    >
      {!isSchool && (
        <TextField
          label={t('web.unit.name')}
          error={errors.get('name')}
          value={name}
          maxLength={100}
          onChange={setName}
        />
      )}
      <PickOne
        label={t('web.unit.head')}
        value={head}
        error={errors.get('headId')}
        search={findHeads(unit)}
        onPick={setHead}
      />
      <p className="quiet">{t('web.unit.head.hint')}</p>
      {unit.kind === 'DIRECT_GROUP' && (
        <PickOne
          label={t('web.unit.review')}
          value={section}
          error={errors.get('reviewUnitId')}
          search={findSections}
          onPick={setSection}
        />
      )}
    </FormDialog>
  );
}

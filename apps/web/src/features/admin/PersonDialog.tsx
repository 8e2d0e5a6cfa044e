import { useState, type ReactNode } from 'react';
import { findUnits } from '@web/api/find';
import { t } from '@web/app/t';
import { TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { NO_GAPS, useSend } from '@web/ui/useSend';
import type { Person, PersonWords } from '../people/usePeople';

interface PersonDialogProps {
  /** absent = a new one */
  readonly person?: Person;
  /** @throws ApiProblem */
  readonly onSave: (person: PersonWords) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Registers a person, or changes his record. */
export function PersonDialog({ person, onSave, onClose }: PersonDialogProps): ReactNode {
  const [name, setName] = useState(person?.name ?? '');
  const [post, setPost] = useState(person?.post ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [unit, setUnit] = useState<Pick | null>(
    person ? { id: person.unitId, text: person.unitName } : null,
  );
  const [wants, setWants] = useState(false);
  const { isBusy, problem, send } = useSend();
  const missing = (text: string): string | undefined =>
    wants && text.trim() === '' ? t('web.admin.account.required') : undefined;
  const save = async (): Promise<void> => {
    setWants(true);
    if (name.trim() === '' || post.trim() === '' || !unit) return;
    const words = {
      name: name.trim(),
      post: post.trim(),
      unitId: unit.id,
      phone: phone.trim() === '' ? null : phone.trim(),
    };
    const isThrough = await send(NO_GAPS, () => onSave(words));
    if (isThrough) onClose();
  };
  const title = t(person ? 'web.admin.account.action.edit' : 'web.admin.account.new');
  return (
    <FormDialog
      title={title}
      action={person ? t('web.admin.account.save') : title}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void save()}
      onClose={onClose}
    >
      {!person && <p className="quiet">{t('web.admin.account.new.text')}</p>}
      <TextField
        label={t('web.admin.account.name')}
        value={name}
        maxLength={60}
        error={missing(name)}
        onChange={setName}
      />
      <TextField
        label={t('web.admin.account.post')}
        value={post}
        maxLength={60}
        error={missing(post)}
        onChange={setPost}
      />
      <PickOne
        label={t('web.admin.account.unit')}
        value={unit}
        error={wants && !unit ? t('web.admin.account.unit.required') : undefined}
        search={findUnits}
        onPick={setUnit}
      />
      <TextField
        label={t('web.admin.account.phone')}
        type="tel"
        value={phone}
        maxLength={30}
        hint={t('web.admin.account.phone.hint')}
        onChange={setPhone}
      />
    </FormDialog>
  );
}

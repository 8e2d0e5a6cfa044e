import { useState, type ReactNode } from 'react';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { TextField } from '@web/ui/Fields';
import { FormDialog } from '@web/ui/FormDialog';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { useSend } from '@web/ui/useSend';
import { findAnyUnit } from '../units/find-units';
import { createPerson, editPerson, PEOPLE, type Person } from './usePeople';

const PHONE = /^[0-9+ -]{5,30}$/;

/** A person's record; roles are given in a step of their own and stay where they were given. */
export function PersonDialog({
  person,
  onDone,
  onClose,
}: {
  /** null = a new one */
  readonly person: Person | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const intents = useIntents([PEOPLE]);
  const { isBusy, problem, errors, send } = useSend();
  const [name, setName] = useState(person?.name ?? '');
  const [post, setPost] = useState(person?.post ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [unit, setUnit] = useState<Pick | null>(
    person ? { id: person.unitId, text: person.unitName } : null,
  );
  useUnsaved(
    name !== (person?.name ?? '') ||
      post !== (person?.post ?? '') ||
      phone !== (person?.phone ?? '') ||
      unit?.id !== person?.unitId,
  );
  const title = t(person ? 'web.person.action.edit' : 'web.person.action.create');
  const run = async (): Promise<void> => {
    const gaps = new Map<string, string>();
    if (name.trim() === '') gaps.set('name', t('web.person.name-needed'));
    if (post.trim() === '') gaps.set('post', t('web.person.post-needed'));
    if (unit === null) gaps.set('unitId', t('web.person.unit-needed'));
    if (phone.trim() !== '' && !PHONE.test(phone.trim()))
      gaps.set('phone', t('web.person.phone-wrong'));
    let id = '';
    const isThrough = await send(gaps, async () => {
      const words = {
        name: name.trim(),
        post: post.trim(),
        unitId: unit?.id ?? '',
        phone: phone.trim() === '' ? null : phone.trim(),
      };
      const answer = await intents.run('save', (key) =>
        person ? editPerson(person, words, key) : createPerson(words, key),
      );
      id = answer.personId;
    });
    if (!isThrough) return;
    onClose();
    onDone(id);
  };
  return (
    <FormDialog
      title={title}
      action={person ? t('web.unit.save') : title}
      isBusy={isBusy}
      problem={problem}
      onSend={() => void run()}
      onClose={onClose}
    >
      <p>{t(person ? 'web.person.text.edit' : 'web.person.text.create')}</p>
      <div className="unit-fields unit-fields-two">
        <TextField
          label={t('web.person.name')}
          error={errors.get('name')}
          value={name}
          maxLength={60}
          onChange={setName}
        />
        <TextField
          label={t('web.person.post')}
          error={errors.get('post')}
          value={post}
          maxLength={60}
          onChange={setPost}
        />
      </div>
      <PickOne
        label={t('web.person.unit')}
        value={unit}
        error={errors.get('unitId')}
        search={findAnyUnit}
        onPick={setUnit}
      />
      <TextField
        label={t('web.person.phone')}
        error={errors.get('phone')}
        value={phone}
        maxLength={30}
        type="tel"
        onChange={setPhone}
      />
    </FormDialog>
  );
}

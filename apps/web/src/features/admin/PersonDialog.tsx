import { useState, type ReactNode } from 'react';
import { findUnits } from '@web/api/find';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { TextField } from '@web/ui/Fields';
import { ProblemNotice } from '@web/ui/Notice';
import { PickOne, type Pick } from '@web/ui/PickOne';
import type { Person } from './useAccounts';

interface PersonDialogProps {
  /** absent = a new one */
  readonly person?: Person;
  /** @throws ApiProblem */
  readonly onSave: (person: {
    readonly name: string;
    readonly post: string;
    readonly unitId: string;
    readonly phone?: string;
  }) => Promise<unknown>;
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
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const missing = (text: string): string | undefined =>
    wants && text.trim() === '' ? t('web.admin.account.required') : undefined;
  const save = (): void => {
    setWants(true);
    if (name.trim() === '' || post.trim() === '' || !unit) return;
    setBusy(true);
    setProblem(null);
    const own = { name: name.trim(), post: post.trim(), unitId: unit.id };
    onSave(phone.trim() === '' ? own : { ...own, phone: phone.trim() })
      .then(onClose, (error: unknown) => setProblem(asProblem(error)))
      .finally(() => setBusy(false));
  };
  const title = t(person ? 'web.admin.account.action.edit' : 'web.admin.account.new');
  return (
    <Dialog
      title={title}
      onClose={isBusy ? undefined : onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button kind="primary" isBusy={isBusy} onClick={save}>
            {person ? t('web.admin.account.save') : title}
          </Button>
        </>
      }
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
      {problem && <ProblemNotice problem={problem} />}
      {problem?.isConflict === true && <p className="quiet">{t('web.conflict.fresh')}</p>}
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { BasisList } from './BasisList';
import { headerOf, type HeaderDraft } from './campaign-plan';
import { useDraftSession, useRecord } from './draft-session';
import { TextField } from './fields';
import { RecordNotes } from './RecordNotes';
import { ScopePanel } from './ScopePanel';

/** Title, days, aims, the documents it is based on, and whom it is for. */
export const BasicsStep = (): ReactNode => (
  <>
    <section className="panel">
      <HeaderField name="title" label={t('web.editor.title')} maxLength={200} isRequired />
      <div className="field-row">
        <HeaderField name="startOn" label={t('web.editor.start')} type="date" isRequired />
        <HeaderField name="endOn" label={t('web.editor.end')} type="date" isRequired />
        <HeaderField
          name="docPrefix"
          label={t('web.editor.prefix')}
          hint={t('web.editor.prefix.hint')}
          maxLength={30}
        />
      </div>
      <HeaderField name="theme" label={t('web.editor.theme')} maxLength={200} />
      <HeaderField
        name="goals"
        label={t('web.editor.goals')}
        hint={t('web.editor.goals.hint')}
        rows={3}
      />
    </section>
    <BasisList />
    <ScopePanel />
  </>
);

interface HeaderFieldProps {
  readonly name: keyof HeaderDraft;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'date';
  readonly rows?: number;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
}

/** One head of the plan; each is saved by itself, so that two people can write in two of them. */
function HeaderField({ name, ...shown }: HeaderFieldProps): ReactNode {
  const { campaign, requests } = useDraftSession();
  const record = useRecord<string>(
    `header.${name}`,
    '',
    (fresh) => headerOf(fresh)[name],
    headerOf(campaign)[name],
    (value, version, key) => requests.header({ [name]: value }, version, key),
  );
  return (
    <div className="field">
      <RecordNotes name={`header.${name}`} describe={String} />
      <TextField
        {...shown}
        id={name}
        value={record.value}
        problem={record.problem(name)}
        onChange={record.set}
      />
    </div>
  );
}

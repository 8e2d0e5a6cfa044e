import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { BasisList } from './BasisList';
import { headerOf, type HeaderDraft } from './campaign-plan';
import { useDraftSession, useRecord } from './draft-session';
import { TextField } from './fields';
import { RecordNotes } from './RecordNotes';
import { ScopePanel } from './ScopePanel';

const isHeader = (value: unknown): value is HeaderDraft =>
  typeof value === 'object' && value !== null && 'title' in value;

/** Title, days, aims, the documents it is based on, and whom it is for. */
export function BasicsStep(): ReactNode {
  const { campaign, requests } = useDraftSession();
  const record = useRecord('header', '', headerOf, headerOf(campaign), requests.header);
  const { value: header } = record;
  const set = (part: Partial<HeaderDraft>): void => record.set({ ...header, ...part });
  return (
    <>
      <section className="panel">
        <RecordNotes
          name="header"
          describe={(theirs) =>
            isHeader(theirs)
              ? t('web.editor.conflict.header', {
                  title: theirs.title,
                  from: theirs.startOn,
                  to: theirs.endOn,
                })
              : ''
          }
        />
        <TextField
          id="title"
          label={t('web.editor.title')}
          value={header.title}
          maxLength={200}
          isRequired
          problem={record.problem('title')}
          onChange={(title) => set({ title })}
        />
        <div className="field-row">
          <TextField
            id="startOn"
            type="date"
            label={t('web.editor.start')}
            value={header.startOn}
            isRequired
            problem={record.problem('startOn')}
            onChange={(startOn) => set({ startOn })}
          />
          <TextField
            id="endOn"
            type="date"
            label={t('web.editor.end')}
            value={header.endOn}
            isRequired
            problem={record.problem('endOn')}
            onChange={(endOn) => set({ endOn })}
          />
          <TextField
            id="docPrefix"
            label={t('web.editor.prefix')}
            value={header.docPrefix}
            maxLength={30}
            hint={t('web.editor.prefix.hint')}
            problem={record.problem('docPrefix')}
            onChange={(docPrefix) => set({ docPrefix })}
          />
        </div>
        <TextField
          id="theme"
          label={t('web.editor.theme')}
          value={header.theme}
          maxLength={200}
          problem={record.problem('theme')}
          onChange={(theme) => set({ theme })}
        />
        <TextField
          id="goals"
          label={t('web.editor.goals')}
          hint={t('web.editor.goals.hint')}
          rows={3}
          value={header.goals}
          problem={record.problem('goals')}
          onChange={(goals) => set({ goals })}
        />
      </section>
      <BasisList />
      <ScopePanel />
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { api, done, intent } from '@web/api/client';
import { ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { ChoiceField, LinesField, TextField } from '@web/ui/Fields';
import { DOCUMENTS, REGISTERED_TYPES, typeText } from './useDocuments';

/** Enters a document that was released on paper; it takes the next number of the campaign's series. */
export function RegisterDialog(props: {
  readonly campaignId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const intents = useIntents(['campaigns', DOCUMENTS, 'phases']);
  const [type, setType] = useState<string>(REGISTERED_TYPES[0] ?? '');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const run = async (): Promise<void> => {
    if (title.trim() === '' || text.trim() === '')
      throw new ApiProblem('web.form.open', 0, t('web.document.register.open'));
    await intents.run('register', (key) =>
      done(
        api.POST('/api/v1/campaigns/{id}/documents', {
          params: { path: { id: props.campaignId }, header: intent(key) },
          body: { type, title: title.trim(), text: text.trim() },
        }),
      ),
    );
    props.onDone();
  };
  return (
    <Confirm
      title={t('web.document.register.new')}
      action={t('web.document.register.new')}
      onConfirm={run}
      onClose={props.onClose}
      consequence={
        <>
          <p className="quiet">{t('web.document.register.text')}</p>
          <ChoiceField
            label={t('web.document.type')}
            value={type}
            options={REGISTERED_TYPES.map((one) => ({ value: one, label: typeText(one) }))}
            onChange={setType}
          />
          <TextField
            label={t('web.document.title')}
            value={title}
            maxLength={200}
            onChange={setTitle}
          />
          <LinesField
            label={t('web.document.text')}
            value={text}
            rows={8}
            maxLength={20_000}
            onChange={setText}
          />
        </>
      }
    />
  );
}

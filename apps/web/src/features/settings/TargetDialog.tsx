import { useState, type ReactNode } from 'react';
import { WEBHOOK_FORMATS } from '@app/contracts';
import { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { ChoiceField, TextField } from '@web/ui/Fields';
import type { NewTarget } from './useChannels';

const LEAST_SECRET = 16;

/** A push address; its address and its key are never shown again. */
export function TargetDialog(props: {
  /** @throws ApiProblem */
  readonly onSend: (target: NewTarget) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const [target, setTarget] = useState<NewTarget>({
    format: 'SIGNED',
    title: '',
    url: '',
    secret: '',
  });
  const change = (part: Partial<NewTarget>): void => setTarget({ ...target, ...part });
  const run = async (): Promise<void> => {
    const given = { ...target, title: target.title.trim(), url: target.url.trim() };
    if (given.title === '' || given.url === '' || given.secret.length < LEAST_SECRET)
      throw new ApiProblem('web.form.open', 0, t('web.settings.target.needs'));
    await props.onSend(given);
  };
  const field = (
    name: 'title' | 'url' | 'secret',
    most: number,
    type: 'text' | 'url' | 'password',
  ): ReactNode => (
    <TextField
      label={t(`web.settings.target.${name}`)}
      value={target[name]}
      maxLength={most}
      type={type}
      onChange={(text) => change({ [name]: text })}
    />
  );
  return (
    <Confirm
      title={t('web.settings.target.add')}
      action={t('web.settings.target.add')}
      onConfirm={run}
      onClose={props.onClose}
      consequence={
        <>
          <p className="quiet">{t('web.settings.target.add.text')}</p>
          <ChoiceField
            label={t('web.settings.target.format')}
            value={target.format}
            options={WEBHOOK_FORMATS.map((format) => ({
              value: format,
              label: t(`web.settings.format.${format}`),
            }))}
            onChange={(format) => change({ format })}
          />
          {field('title', 60, 'text')}
          {field('url', 500, 'url')}
          {field('secret', 200, 'password')}
        </>
      }
    />
  );
}

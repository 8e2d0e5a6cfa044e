import { useState, type ReactNode } from 'react';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '@app/contracts';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { ChoiceField, TextField } from '@web/ui/Fields';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import { channelActions, CHANNELS, type Channels } from './useChannels';

/** Ways messages reach a person besides the inbox, within what the bureau allows. */
export function OwnChannels({ channels }: { readonly channels: Channels }): ReactNode {
  const intents = useIntents([CHANNELS]);
  const { own, allowed } = channels;
  const [chosen, setChosen] = useState<readonly DeliveryChannel[]>(
    own.channels.filter((channel) => allowed.includes(channel)),
  );
  const [email, setEmail] = useState(own.email ?? '');
  const [target, setTarget] = useState(own.webhookTargetId ?? '');
  const [wants, setWants] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const targets = channels.targets.filter(({ disabledAt }) => disabledAt === null);
  const needsEmail = chosen.includes('EMAIL') && email.trim() === '';
  const needsTarget = chosen.includes('WEBHOOK') && target === '';
  const said = (field: string): string | undefined =>
    problem?.findings.find((one) => one.field === field)?.message;
  const emailError = said('email') ?? (wants && needsEmail ? t('web.form.required') : undefined);
  const targetError =
    said('webhookTargetId') ?? (wants && needsTarget ? t('web.form.required') : undefined);
  const save = async (): Promise<void> => {
    setWants(true);
    setDone(false);
    setProblem(null);
    if (needsEmail || needsTarget) return;
    try {
      await intents.run('choose', (key) =>
        channelActions.choose(
          { channels: chosen, email: email.trim(), webhookTargetId: target },
          key,
        ),
      );
      setDone(true);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="check">
        <input type="checkbox" checked disabled />
        <span>
          {t('web.settings.inbox')}
          <small className="quiet">{t('web.settings.inbox.hint')}</small>
        </span>
      </label>
      {DELIVERY_CHANNELS.map((channel) => (
        <label key={channel} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(channel)}
            disabled={!allowed.includes(channel)}
            onChange={({ target: box }) => {
              setDone(false);
              setChosen(
                box.checked ? [...chosen, channel] : chosen.filter((one) => one !== channel),
              );
            }}
          />
          <span>
            {t(`web.settings.channel.${channel}`)}
            <small className="quiet">
              {allowed.includes(channel)
                ? t(`web.settings.channel.${channel}.hint`)
                : t('web.settings.channel.off')}
            </small>
          </span>
        </label>
      ))}
      {chosen.includes('EMAIL') && (
        <TextField
          label={t('web.settings.email')}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          error={emailError}
          onChange={setEmail}
        />
      )}
      {chosen.includes('WEBHOOK') && (
        <ChoiceField
          label={t('web.settings.target')}
          value={target}
          error={targetError}
          options={[
            { value: '', label: t('web.form.choose') },
            ...targets.map(({ id, title, host }) => ({
              value: id,
              label: t('web.settings.target.option', { title, host }),
            })),
          ]}
          onChange={setTarget}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice tone="success" title={t('web.settings.saved')} isLive />}
      <div className="actions">
        <Button type="submit" kind="primary" isBusy={intents.busy !== null}>
          {t('web.settings.save')}
        </Button>
      </div>
    </form>
  );
}

import { useState, type ReactNode } from 'react';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '@app/contracts';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
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
        <div className="field">
          <label htmlFor="own-email">{t('web.settings.email')}</label>
          <input
            id="own-email"
            className="input"
            type="email"
            autoComplete="email"
            maxLength={254}
            value={email}
            aria-invalid={emailError !== undefined}
            aria-describedby={emailError === undefined ? undefined : 'own-email-error'}
            onChange={(event) => setEmail(event.target.value)}
          />
          {emailError !== undefined && (
            <small id="own-email-error" className="error-text">
              {emailError}
            </small>
          )}
        </div>
      )}
      {chosen.includes('WEBHOOK') && (
        <div className="field">
          <label htmlFor="own-target">{t('web.settings.target')}</label>
          <select
            id="own-target"
            className="input"
            value={target}
            aria-invalid={targetError !== undefined}
            aria-describedby={targetError === undefined ? undefined : 'own-target-error'}
            onChange={(event) => setTarget(event.target.value)}
          >
            <option value="">{t('web.form.choose')}</option>
            {targets.map(({ id, title, host }) => (
              <option key={id} value={id}>
                {t('web.settings.target.option', { title, host })}
              </option>
            ))}
          </select>
          {targetError !== undefined && (
            <small id="own-target-error" className="error-text">
              {targetError}
            </small>
          )}
        </div>
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

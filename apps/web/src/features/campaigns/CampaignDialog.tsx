import { useState, type ReactNode } from 'react';
import { ApiProblem, asProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { dayText, instantText } from '@web/ui/days';
import { LinesField, TextField } from '@web/ui/Fields';
import { Awaited } from '@web/ui/States';
import {
  ASKS,
  campaignActions,
  ENDING,
  type CampaignActionName,
  type Words,
} from './campaign-actions';
import { figuresOf } from './figures';
import { CAMPAIGNS, useProgress, useResumePreview, type Campaign } from './useCampaigns';

interface CampaignDialogProps {
  readonly name: CampaignActionName;
  readonly campaign: Campaign;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says what follows for how many, asks for the words the action needs, and keeps them when it was refused. */
export function CampaignDialog({
  name,
  campaign,
  onDone,
  onClose,
}: CampaignDialogProps): ReactNode {
  const intents = useIntents([CAMPAIGNS, 'workbench']);
  // what was on the page when the dialog opened is what the person decides about, after a conflict what is there now
  const [opened] = useState(campaign);
  const [isOvertaken, setOvertaken] = useState(false);
  const seen = isOvertaken ? campaign : opened;
  const [words, setWords] = useState<Words>({
    reason: '',
    document: '',
    confirmedFixedDates: [],
  });
  const [isMissing, setMissing] = useState(false);
  const asks = ASKS[name] ?? [];
  const run = async (): Promise<void> => {
    const given = { ...words, reason: words.reason.trim(), document: words.document.trim() };
    if (asks.some((ask) => given[ask] === '' && !(ask === 'document' && name === 'cancel'))) {
      setMissing(true);
      // the fields say what is missing; the dialog stays
      throw missing();
    }
    try {
      await intents.run(name, (key) => campaignActions[name](seen, key, given));
    } catch (error) {
      setOvertaken(asProblem(error).isConflict);
      throw error;
    }
    onDone();
  };
  return (
    <Confirm
      title={t(`web.campaign.action.${name}`)}
      action={t(`web.campaign.action.${name}`)}
      isDanger={ENDING.has(name) && name !== 'close'}
      onConfirm={run}
      onClose={onClose}
      consequence={
        <>
          <Consequence
            name={name}
            campaign={seen}
            confirmed={words.confirmedFixedDates}
            onConfirm={(keys) => setWords({ ...words, confirmedFixedDates: keys })}
          />
          {asks.map((ask) => {
            const field = {
              label: t(`web.campaign.words.${ask}`),
              value: words[ask],
              error: isMissing && words[ask].trim() === '' ? t('web.reason.required') : undefined,
              onChange: (text: string) => setWords({ ...words, [ask]: text }),
            };
            return ask === 'reason' ? (
              <LinesField key={ask} maxLength={500} {...field} />
            ) : (
              <TextField key={ask} maxLength={200} {...field} />
            );
          })}
        </>
      }
    />
  );
}

const missing = (): ApiProblem =>
  new ApiProblem('web.reason.required', 0, t('web.reason.required'));

/** The fixed dates a person says may stay, by key. */
interface Confirming {
  readonly confirmed: readonly string[];
  readonly onConfirm: (keys: readonly string[]) => void;
}

function Consequence({
  name,
  campaign,
  ...confirming
}: Confirming & {
  readonly name: CampaignActionName;
  readonly campaign: Campaign;
}): ReactNode {
  if (name === 'resume') return <ResumePreview campaign={campaign} {...confirming} />;
  if (name === 'suspend' || name === 'cancel') return <Reached name={name} campaign={campaign} />;
  return <p>{t(`web.campaign.consequence.${name}`)}</p>;
}

/** How many open tasks the action reaches. */
function Reached({
  name,
  campaign,
}: {
  readonly name: 'suspend' | 'cancel';
  readonly campaign: Campaign;
}): ReactNode {
  const { data } = useProgress(campaign.id);
  const open = data
    ? Object.values(figuresOf(data).waitingFor).reduce((n, one) => n + one, 0)
    : null;
  return (
    <>
      <p>{t(`web.campaign.consequence.${name}`)}</p>
      {open !== null && <p className="quiet">{t('web.campaign.reached', { count: open })}</p>}
    </>
  );
}

/** What resuming now would move, and what stays and wants another look. */
function ResumePreview({
  campaign,
  confirmed,
  onConfirm,
}: Confirming & { readonly campaign: Campaign }): ReactNode {
  const { data, error, refetch } = useResumePreview(campaign.id);
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  return (
    <>
      <p>
        {t('web.campaign.resume.text', {
          at: instantText(data.pausedAt),
          days: data.workingDaysLost,
        })}
      </p>
      <p>{t('web.campaign.resume.budgets', { count: data.budgets.length })}</p>
      {data.fixedDates.length === 0 ? (
        <p className="quiet">{t('web.campaign.resume.no-fixed')}</p>
      ) : (
        <>
          <p>{t('web.campaign.resume.fixed', { count: data.fixedDates.length })}</p>
          <ul className="lines">
            {data.fixedDates.map((one) => (
              <li key={one.key}>
                <label className="check">
                  <input
                    type="checkbox"
                    checked={confirmed.includes(one.key)}
                    onChange={({ target }) =>
                      onConfirm(
                        target.checked
                          ? [...confirmed, one.key]
                          : confirmed.filter((key) => key !== one.key),
                      )
                    }
                  />
                  {t('web.campaign.resume.fixed-line', {
                    title: one.title,
                    day: dayText(one.dueOn, campaign.startOn),
                    count: one.tasks,
                  })}
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

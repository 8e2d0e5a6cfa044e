import '../meetings/meetings.css';
import { useState, type ReactNode } from 'react';
import { api, done as sent, intent, type Schemas } from '@web/api/client';
import { ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';
import { dayText, instantText } from '@web/ui/days';
import { todayInBeijing } from '@web/ui/day-math';
import { LinesField, TextField } from '@web/ui/Fields';
import { Notice } from '@web/ui/Notice';
import { Offers } from '@web/ui/Offers';
import { Failed } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useMilestones } from '../campaigns/useCampaigns';

type Milestone = Schemas['MilestoneResponse'];
const ACTIONS = ['record', 'confirm', 'confirmLate', 'miss'] as const;
type Action = (typeof ACTIONS)[number];

interface Proof {
  readonly achieved: number | null;
  readonly note: string;
  readonly evidenceRef: string;
}

function send(name: Action, { id }: Milestone, proof: Proof, key: string): Promise<void> {
  const to = { params: { path: { id }, header: intent(key) } };
  const body = {
    ...(proof.achieved === null ? {} : { achieved: proof.achieved }),
    ...(proof.note === '' ? {} : { note: proof.note }),
    ...(proof.evidenceRef === '' ? {} : { evidenceRef: proof.evidenceRef }),
  };
  if (name === 'miss')
    return sent(api.POST('/api/v1/milestones/{id}/miss', { ...to, body: { note: proof.note } }));
  return name === 'record'
    ? sent(api.POST('/api/v1/milestones/{id}/record', { ...to, body }))
    : sent(api.POST('/api/v1/milestones/{id}/confirm', { ...to, body }));
}

/** Milestones of a campaign: how far each is, and what the lead section may say of it. */
export function MilestonesPanel({ campaignId }: { readonly campaignId: string }): ReactNode {
  const { data, error, refetch } = useMilestones(campaignId);
  const intents = useIntents(['campaigns', 'phases']);
  const [open, setOpen] = useState<{ readonly name: Action; readonly one: Milestone } | null>(null);
  const [done, setDone] = useState<Action | null>(null);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="milestones-title">
      <h2 id="milestones-title">{t('web.campaign.milestones')}</h2>
      {done !== null && <Notice tone="success" title={t(`web.milestone.done.${done}`)} isLive />}
      <ul className="rows">
        {data.items.map((one) => (
          <li key={one.id}>
            <MilestoneText one={one} />
            <span className="tags">
              {one.overdue && <span className="tag tag-late">{t('web.tasks.late')}</span>}
              <StateTag machine="MILESTONE" state={one.state} />
            </span>
            <Offers
              names={ACTIONS}
              offers={one.actions}
              label={(name) => t(`web.milestone.action.${name}`)}
              onChoose={(name) => {
                setDone(null);
                setOpen({ name, one });
              }}
            />
          </li>
        ))}
      </ul>
      {open && (
        <MilestoneDialog
          name={open.name}
          one={open.one}
          onSend={async (proof) => {
            await intents.run(`${open.name} ${open.one.id}`, (key) =>
              send(open.name, open.one, proof, key),
            );
            setDone(open.name);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const MilestoneText = ({ one }: { readonly one: Milestone }): ReactNode => (
  <span>
    <strong>{one.title}</strong>
    <small className="quiet">
      {t('web.campaign.milestone', {
        day: dayText(one.dueOn, todayInBeijing()),
        achieved: one.achieved ?? t('web.campaign.milestone.unknown'),
        target: one.target,
      })}
      {one.dueProvisional && t('web.due.provisional')}
      {one.soft && t('web.campaign.milestone.soft')}
      {one.confirmedAt !== null &&
        ` · ${t(one.metLate ? 'web.milestone.met-late' : 'web.milestone.met', { at: instantText(one.confirmedAt) })}`}
    </small>
    {one.note !== null && <small className="quiet">{one.note}</small>}
  </span>
);

function MilestoneDialog(props: {
  readonly name: Action;
  readonly one: Milestone;
  /** @throws ApiProblem */
  readonly onSend: (proof: Proof) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const { name, one } = props;
  const [achieved, setAchieved] = useState(one.achieved === null ? '' : String(one.achieved));
  const [note, setNote] = useState(one.note ?? '');
  const [evidenceRef, setEvidence] = useState(one.evidenceRef ?? '');
  const [wants, setWants] = useState(false);
  const isMiss = name === 'miss';
  const isProven = note.trim() !== '' || evidenceRef.trim() !== '';
  const owed = (text: string): string | undefined =>
    wants && text.trim() === '' ? t('web.form.required') : undefined;
  const run = async (): Promise<void> => {
    setWants(true);
    const isWhole =
      name === 'record'
        ? achieved !== ''
        : isMiss
          ? note.trim() !== ''
          : achieved !== '' && isProven;
    if (!isWhole) throw new ApiProblem('web.form.open', 0, t(`web.milestone.needs.${name}`));
    await props.onSend({
      achieved: isMiss || achieved === '' ? null : Number(achieved),
      note: note.trim(),
      evidenceRef: evidenceRef.trim(),
    });
  };
  return (
    <Confirm
      title={t(`web.milestone.action.${name}`)}
      action={t(`web.milestone.action.${name}`)}
      isDanger={isMiss}
      onConfirm={run}
      onClose={props.onClose}
      consequence={
        <>
          <p>
            <strong>{one.title}</strong>
          </p>
          <p className="quiet">{t(`web.milestone.consequence.${name}`)}</p>
          {!isMiss && (
            <div className="field">
              <label htmlFor="milestone-achieved">
                {t('web.milestone.achieved', { target: one.target })}
              </label>
              <input
                id="milestone-achieved"
                className="input"
                data-begin
                type="number"
                inputMode="decimal"
                min={0}
                step="any"
                value={achieved}
                onChange={(event) => setAchieved(event.target.value)}
              />
            </div>
          )}
          <LinesField
            label={t(isMiss ? 'web.campaign.words.reason' : 'web.milestone.note')}
            value={note}
            maxLength={1000}
            isBegin={isMiss}
            error={isMiss || (name !== 'record' && !isProven) ? owed(note) : undefined}
            onChange={setNote}
          />
          {!isMiss && (
            <TextField
              label={t('web.milestone.evidence')}
              value={evidenceRef}
              maxLength={200}
              onChange={setEvidence}
            />
          )}
        </>
      }
    />
  );
}

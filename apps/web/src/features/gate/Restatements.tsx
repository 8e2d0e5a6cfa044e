import { useState, type ReactNode } from 'react';
import { useIntents } from '@web/api/useIntents';
import { mayDo, offerOf } from '@web/app/access';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { instantText } from '@web/ui/days';
import { ChoiceField, TextField } from '@web/ui/Fields';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { Awaited } from '@web/ui/States';
import {
  PHASES,
  restatementActions,
  SNAPSHOTS,
  useSnapshot,
  type GateItem,
  type Restatement,
} from './useGate';

interface Named {
  readonly figure: string;
  readonly label: string;
  readonly value: string;
}

/** Every figure of the frozen sheet by its place in the frozen text. */
const figuresOf = (items: readonly GateItem[]): readonly Named[] =>
  items.flatMap((item, i) =>
    (['numerator', 'denominator'] as const).map((part) => ({
      figure: `/items/${String(i)}/${part}`,
      label: t(`web.restate.${part}`, { label: item.labelText }),
      value: String(item[part]),
    })),
  );

/** 本期更正: what a frozen figure should have read, proposed by one person and confirmed by another. */
export function Restatements({
  snapshotId,
  items,
}: {
  readonly snapshotId: string;
  readonly items: readonly GateItem[];
}): ReactNode {
  const { data, error, refetch } = useSnapshot(snapshotId);
  const intents = useIntents([SNAPSHOTS, PHASES]);
  const [isProposing, setProposing] = useState(false);
  const [deciding, setDeciding] = useState<{
    readonly what: 'confirm' | 'reject' | 'withdraw';
    readonly one: Restatement;
  } | null>(null);
  const figures = figuresOf(items);
  const labelOf = (figure: string): string =>
    figures.find((one) => one.figure === figure)?.label ?? figure;
  if (!data) return <Awaited rows={1} error={error} onRetry={refetch} />;
  return (
    <section className="panel" aria-labelledby="restatements">
      <div className="panel-head">
        <h2 id="restatements">{t('web.restate.title')}</h2>
        {data.mayPropose && (
          <Button onClick={() => setProposing(true)}>{t('web.restate.propose')}</Button>
        )}
      </div>
      <p className="quiet">{t('web.restate.hint', { at: instantText(data.cutOff) })}</p>
      {data.restatements.length === 0 && <p>{t('web.restate.none')}</p>}
      <ul className="restatements">
        {data.restatements.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{labelOf(one.figure)}</strong>{' '}
              {t('web.restate.change', { old: one.oldValue, new: one.newValue })}{' '}
              <span className={`tag tag-${one.state === 'PROPOSED' ? 'action' : 'waiting'}`}>
                {textOr(`state.RESTATEMENT.${one.state}`, 'web.state.unknown')}
              </span>
            </p>
            <p className="quiet">
              {one.reason} · {one.proposedByName} · {instantText(one.createdAt)}
              {one.decidedByName !== null &&
                one.decidedAt !== null &&
                ` · ${t('web.restate.decided', { name: one.decidedByName, at: instantText(one.decidedAt) })}`}
            </p>
            <div className="actions">
              {(['confirm', 'reject', 'withdraw'] as const).map((what) => {
                const offer = offerOf(one.actions, what);
                if (!offer || (!offer.allowed && what === 'withdraw')) return null;
                return (
                  <Button
                    key={what}
                    kind={what === 'confirm' ? 'primary' : 'default'}
                    disabled={!mayDo(one.actions, what)}
                    title={
                      offer.allowed
                        ? undefined
                        : textOr(`error.${offer.reason ?? ''}`, 'web.refused')
                    }
                    onClick={() => setDeciding({ what, one })}
                  >
                    {t(`web.restate.${what}`)}
                  </Button>
                );
              })}
              {offerOf(one.actions, 'confirm')?.allowed === false && (
                <small className="quiet">
                  {textOr(`error.${offerOf(one.actions, 'confirm')?.reason ?? ''}`, 'web.refused')}
                </small>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isProposing && (
        <ProposeDialog
          figures={figures}
          onPropose={(body) =>
            intents.run('propose', (key) => restatementActions.propose(snapshotId, body, key))
          }
          onClose={() => {
            intents.forget('propose');
            setProposing(false);
          }}
        />
      )}
      {deciding?.what === 'reject' && (
        <ReasonDialog
          title={t('web.restate.reject')}
          text={labelOf(deciding.one.figure)}
          label={t('web.sign-off.opinion')}
          action={t('web.restate.reject')}
          onSend={(reason) =>
            intents.run(`reject ${deciding.one.id}`, (key) =>
              restatementActions.reject(deciding.one.id, reason, key),
            )
          }
          onClose={() => setDeciding(null)}
        />
      )}
      {deciding !== null && deciding.what !== 'reject' && (
        <Confirm
          title={t(`web.restate.${deciding.what}`)}
          action={t(`web.restate.${deciding.what}`)}
          consequence={
            <p>
              {labelOf(deciding.one.figure)}{' '}
              {t('web.restate.change', { old: deciding.one.oldValue, new: deciding.one.newValue })}
            </p>
          }
          onConfirm={async () => {
            const { what, one } = deciding;
            if (what === 'reject') return;
            await intents.run(`${what} ${one.id}`, (key) => restatementActions[what](one.id, key));
          }}
          onClose={() => setDeciding(null)}
        />
      )}
    </section>
  );
}

function ProposeDialog(props: {
  readonly figures: readonly Named[];
  readonly onPropose: (body: {
    readonly figure: string;
    readonly newValue: string;
    readonly reason: string;
  }) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const [figure, setFigure] = useState(props.figures[0]?.figure ?? '');
  const [newValue, setValue] = useState('');
  const frozen = props.figures.find((one) => one.figure === figure)?.value ?? '';
  return (
    <ReasonDialog
      title={t('web.restate.propose')}
      label={t('web.restate.reason')}
      action={t('web.restate.propose')}
      onSend={(reason) => props.onPropose({ figure, newValue: newValue.trim(), reason })}
      onClose={props.onClose}
      text={
        <>
          <p>{t('web.restate.text')}</p>
          <ChoiceField
            label={t('web.restate.figure')}
            value={figure}
            options={props.figures.map((one) => ({ value: one.figure, label: one.label }))}
            onChange={setFigure}
          />
          <TextField
            label={t('web.restate.new', { old: frozen })}
            value={newValue}
            inputMode="numeric"
            onChange={(text) => setValue(text.replace(/\D/g, ''))}
          />
        </>
      }
    />
  );
}

import './gate.css';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { findUnits } from '@web/api/find';
import { ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { offerOf } from '@web/app/access';
import type { Schemas } from '@web/api/client';
import { t, textOr } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { dayText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';
import { PickOne, type Pick } from '@web/ui/PickOne';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { Timeline } from '@web/ui/Timeline';
import { useOverview } from '../overview/useOverview';
import { CarryState, matterText } from './CarryOversPage';
import { TargetFields, targetsOf } from './TargetFields';
import { CARRY_OVERS, carryOverActions, useCarryOver } from './useGate';

type Chain = Schemas['CarryOverChainResponse'];

/** One carried matter with its whole chain, settled or carried on. */
export function CarryOverPage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useCarryOver(id);
  useTitle(data ? matterText(data) : t('web.menu.carry-overs'));
  if (data) return <CarryRecord key={data.id} one={data} />;
  return (
    <div className="page page-record">
      <Awaited rows={4} error={error} onRetry={refetch} />
    </div>
  );
}

function CarryRecord({ one }: { readonly one: Chain }): ReactNode {
  const face = useFace();
  const intents = useIntents([CARRY_OVERS]);
  const [dialog, setDialog] = useState<'settle' | 'move' | null>(null);
  const [done, setDone] = useState<'settle' | 'move' | null>(null);
  const settle = offerOf(one.actions, 'settle');
  const move = offerOf(one.actions, 'move');
  return (
    <div className="page page-record">
      <RecordHead
        backTo={`${face}/carry-overs`}
        backText={t('web.menu.carry-overs')}
        overline={`${one.campaignTitle} · ${t('web.task.phase', { no: one.phaseNo })}`}
        title={matterText(one)}
        tags={<CarryState one={one} />}
        turn={t('web.turn', { who: one.ownerUnitName })}
      />
      {done !== null && <Notice tone="success" title={t(`web.carry.done.${done}`)} isLive />}
      <section className="panel">
        <dl className="facts">
          <dt>{t('web.gate.new-due')}</dt>
          <dd>{dayText(one.newDueOn, '')}</dd>
          <dt>{t('web.gate.target')}</dt>
          <dd>
            {one.routine
              ? t('web.gate.routine')
              : t('web.task.phase', { no: one.targetPhaseNo ?? 0 })}
          </dd>
          <dt>{t('web.gate.line.reason')}</dt>
          <dd>{one.reason}</dd>
          {one.settleNote !== null && (
            <>
              <dt>{t('web.carry.note')}</dt>
              <dd>{one.settleNote}</dd>
            </>
          )}
        </dl>
        <div className="actions">
          {settle && (
            <Button kind="primary" disabled={!settle.allowed} onClick={() => setDialog('settle')}>
              {t('web.carry.settle')}
            </Button>
          )}
          {move && <Button onClick={() => setDialog('move')}>{t('web.carry.move')}</Button>}
          {settle && !settle.allowed && (
            <small className="quiet">{textOr(`error.${settle.reason ?? ''}`, 'web.refused')}</small>
          )}
        </div>
      </section>
      <section className="panel">
        <h2>{t('web.carry.chain')}</h2>
        <Timeline
          entries={one.chain.map((link) => ({
            key: link.id,
            at: link.createdAt,
            what: link.routine
              ? t('web.carry.to-routine', { owner: link.ownerUnitName })
              : t('web.carry.to-phase', { owner: link.ownerUnitName, no: link.targetPhaseNo ?? 0 }),
            who: null,
            detail: (
              <>
                {t('web.sheet.until', { day: dayText(link.newDueOn, '') })} · {link.reason}
                {link.id !== one.id && (
                  <>
                    {' · '}
                    <Link to={`${face}/carry-overs/${link.id}`}>{t('web.carry.open-link')}</Link>
                  </>
                )}
              </>
            ),
            tone: link.open ? 'action' : 'done',
          }))}
        />
      </section>
      {dialog === 'settle' && (
        <ReasonDialog
          title={t('web.carry.settle')}
          text={t('web.carry.settle.text')}
          label={t('web.carry.note')}
          action={t('web.carry.settle')}
          onSend={async (note) => {
            await intents.run('settle', (key) => carryOverActions.settle(one.id, note, key));
            setDone('settle');
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'move' && (
        <MoveDialog
          one={one}
          onMove={async (body) => {
            await intents.run('move', (key) => carryOverActions.move(one.id, body, key));
            setDone('move');
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

function MoveDialog(props: {
  readonly one: Chain;
  readonly onMove: (body: {
    readonly ownerUnitId: string;
    readonly newDueOn: string;
    readonly targetPhaseId: string;
    readonly reason: string;
  }) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const { one } = props;
  const campaign = useOverview(one.campaignId).data?.items[0];
  const [owner, setOwner] = useState<Pick | null>({ id: one.ownerUnitId, text: one.ownerUnitName });
  const [target, setTarget] = useState<string | null>(null);
  const [newDueOn, setDue] = useState('');
  const [wants, setWants] = useState(false);
  const send = (reason: string): Promise<unknown> => {
    setWants(true);
    if (owner === null || target === null || newDueOn === '')
      return Promise.reject(new ApiProblem('web.incomplete', 422, t('web.carry.move.incomplete')));
    return props.onMove({ ownerUnitId: owner.id, newDueOn, targetPhaseId: target, reason });
  };
  return (
    <ReasonDialog
      title={t('web.carry.move')}
      label={t('web.gate.line.reason')}
      action={t('web.carry.move')}
      onSend={send}
      onClose={props.onClose}
      text={
        <>
          <PickOne
            label={t('web.gate.owner')}
            value={owner}
            error={wants && owner === null ? t('web.gate.owner.required') : undefined}
            search={findUnits}
            onPick={setOwner}
          />
          <TargetFields
            targets={campaign ? targetsOf(campaign.phases, one.phaseId) : []}
            target={target}
            newDueOn={newDueOn}
            min={campaign?.today ?? ''}
            wants={wants}
            onTarget={setTarget}
            onDue={setDue}
          />
        </>
      }
    />
  );
}

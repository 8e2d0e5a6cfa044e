import './gate.css';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { offerOf } from '@web/app/access';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { Confirm } from '@web/ui/Confirm';
import { dayText } from '@web/ui/days';
import { Icon } from '@web/ui/icons';
import { Notice } from '@web/ui/Notice';
import { Sheet, SheetItems, SheetSection } from '@web/ui/Sheet';
import { SignChain } from '@web/ui/SignChain';
import { Awaited, Empty } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { useOverview, type OverviewCampaign } from '../overview/useOverview';
import { gateRows, unsignedRows } from '../sign-off/SignedSheet';
import { chainOf } from '../sign-off/SignOffPage';
import { signOffActions, SIGN_OFFS, useSignOff } from '../sign-off/useSignOffs';
import { CarryOverPlan } from './CarryOverPlan';
import { ReopenDialog } from './ReopenDialog';
import { Restatements } from './Restatements';
import { GateFoot, type GateDialog } from './GateFoot';
import { gateActions, PHASES, usePhase, type Phase } from './useGate';

/** The gate of a phase: what is done, what is not, what becomes of it, and who signs. */
export function GatePage(): ReactNode {
  const { id = '', no = '' } = useParams();
  const overview = useOverview(id);
  const campaign = overview.data?.items[0];
  const phaseId = campaign?.phases.find((phase) => String(phase.no) === no)?.id;
  const phase = usePhase(phaseId);
  useTitle(t('web.gate.title', { no }));
  const error = overview.error ?? phase.error;
  if (campaign && phase.data)
    return <Gate key={phase.data.id} campaign={campaign} phase={phase.data} />;
  return (
    <div className="page page-sheet">
      {!error && overview.data && phaseId === undefined ? (
        <Empty icon="list" title={t('error.object.missing')} />
      ) : (
        <Awaited
          rows={6}
          error={error}
          onRetry={overview.error ? overview.refetch : phase.refetch}
        />
      )}
    </div>
  );
}

function Gate({
  campaign,
  phase,
}: {
  readonly campaign: OverviewCampaign;
  readonly phase: Phase;
}): ReactNode {
  const face = useFace();
  const intents = useIntents([PHASES, SIGN_OFFS, 'overview', 'snapshots', 'cohorts']);
  const [dialog, setDialog] = useState<GateDialog | null>(null);
  const [done, setDone] = useState<GateDialog | 'planned' | null>(null);
  const signOff = useSignOff(phase.signOffId ?? '', '');
  const chain = phase.signOffId === null ? undefined : signOff.data;
  const { sheet } = phase;
  const mayPlan = offerOf(phase.actions, 'planCarryOver')?.allowed === true;
  const act = async (
    name: GateDialog,
    action: (key: string) => Promise<unknown>,
  ): Promise<void> => {
    await intents.run(name, action);
    setDone(name);
  };
  return (
    <div className="page page-sheet">
      <Link className="back" to={`${face}/campaigns/${campaign.id}`}>
        <Icon name="left" />
        {campaign.title}
      </Link>
      {done !== null && <Notice tone="success" title={t(`web.gate.done.${done}`)} isLive />}
      <Sheet
        overline={campaign.title}
        title={t('web.gate.sheet', { no: phase.no, title: phase.title })}
        tags={
          <>
            <StateTag machine="PHASE" state={phase.state} />
            {chain && <StateTag machine="SIGN_OFF" state={chain.state} />}
          </>
        }
        cutOff={sheet?.computedAt ?? null}
        digest={sheet?.hash ?? null}
        facts={[
          [
            t('web.plan.window'),
            t('web.plan.days', {
              start: dayText(phase.startOn, phase.today),
              end: dayText(phase.endOn, phase.today),
            }),
          ],
          ...(sheet ? [[t('web.gate.version'), String(sheet.version)] as const] : []),
        ]}
        foot={
          <GateFoot
            phase={phase}
            start={chain ? offerOf(chain.actions, 'start') : undefined}
            withdraw={chain ? offerOf(chain.actions, 'withdraw') : undefined}
            onOpen={setDialog}
          />
        }
      >
        {sheet ? (
          <GateBody phase={phase} />
        ) : (
          <p className="quiet">
            {phase.gateReadyAt === null ? t('web.gate.not-open') : t('web.gate.ready')}
          </p>
        )}
        <Reopenings phase={phase} />
        {chain && chain.steps.length > 0 && (
          <SheetSection title={t('web.sign-off.chain')}>
            <SignChain steps={chainOf(chain)} digest={chain.contentHash} />
            <Link className="no-print" to={`${face}/sign/${chain.id}`}>
              {t('web.gate.open-sign-off', { no: chain.no })}
            </Link>
          </SheetSection>
        )}
      </Sheet>
      {mayPlan && sheet && (sheet.missingLines > 0 || sheet.lines.length > 0) && (
        <CarryOverPlan
          phase={phase}
          phases={campaign.phases}
          onSave={async (lines) => {
            await intents.run('plan', (key) => gateActions.plan(phase.id, lines, key));
            setDone('planned');
          }}
        />
      )}
      {phase.snapshotId !== null && sheet && (
        <Restatements snapshotId={phase.snapshotId} items={sheet.items} />
      )}
      {dialog === 'open' && (
        <Confirm
          title={t('web.gate.open')}
          action={t('web.gate.open')}
          consequence={<p>{t('web.gate.open.text')}</p>}
          onConfirm={() => act('open', (key) => gateActions.open(phase.id, key))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'start' && chain && (
        <Confirm
          title={t('web.gate.start')}
          action={t('web.gate.start')}
          consequence={<p>{t('web.gate.start.text', { lines: sheet?.lines.length ?? 0 })}</p>}
          onConfirm={() => act('start', (key) => signOffActions.start(chain.id, key))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'withdraw' && chain && (
        <Confirm
          title={t('web.gate.withdraw')}
          action={t('web.gate.withdraw')}
          isDanger
          consequence={<p>{t('web.gate.withdraw.text')}</p>}
          onConfirm={() => act('withdraw', (key) => signOffActions.withdraw(chain.id, key))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'reopen' && (
        <ReopenDialog
          phase={phase}
          onReopen={(body) => act('reopen', (key) => gateActions.reopen(phase.id, body, key))}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

function GateBody({ phase }: { readonly phase: Phase }): ReactNode {
  const face = useFace();
  const { sheet } = phase;
  if (!sheet) return null;
  const items = gateRows(
    sheet.items.map((item) => ({ ...item, label: item.labelText })),
    sheet.lines,
    (no) => `${face}/gate-items/${phase.id}/${String(no)}`,
  );
  const unsigned = unsignedRows(sheet.unsignedCohorts, sheet.lines);
  const { total, open } = phase.carriedIn;
  return (
    <>
      {sheet.missingLines > 0 && (
        <p className="sheet-verdict">{t('web.gate.missing', { count: sheet.missingLines })}</p>
      )}
      <SheetSection title={t('web.gate.items')}>
        <SheetItems caption={t('web.gate.items')} items={items} />
      </SheetSection>
      {unsigned.length > 0 && (
        <SheetSection title={t('web.gate.unsigned', { count: unsigned.length })}>
          <SheetItems
            caption={t('web.gate.unsigned', { count: unsigned.length })}
            items={unsigned}
          />
        </SheetSection>
      )}
      {total > 0 && <p className="quiet">{t('web.gate.carried-in', { count: total, open })}</p>}
    </>
  );
}

const Reopenings = ({ phase }: { readonly phase: Phase }): ReactNode =>
  phase.reopenings.length > 0 && (
    <SheetSection title={t('web.gate.reopenings')}>
      <ul className="sheet-list">
        {phase.reopenings.map((one) => (
          <li key={one.id}>
            {t('web.gate.reopening', {
              no: one.generation,
              day: dayText(one.reopenedAt.slice(0, 10), phase.today),
              count: one.cohortIds.length,
              reason: one.reason,
            })}
          </li>
        ))}
      </ul>
    </SheetSection>
  );

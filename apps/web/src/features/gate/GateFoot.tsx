import type { ReactNode } from 'react';
import { offerOf, type Offer } from '@web/app/access';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import type { Phase } from './useGate';

export type GateDialog = 'open' | 'start' | 'withdraw' | 'reopen';

interface FootProps {
  readonly phase: Phase;
  readonly start: Offer | undefined;
  readonly withdraw: Offer | undefined;
  readonly onOpen: (name: GateDialog) => void;
}

/** What may be done now; a refused action stands there with its reason. */
export function GateFoot({ phase, start, withdraw, onOpen }: FootProps): ReactNode {
  const missing = phase.sheet?.missingLines ?? 0;
  const canStart: Offer | undefined =
    start?.allowed === true && missing > 0
      ? { action: 'start', allowed: false, reason: 'gate.lines-missing', facts: { count: missing } }
      : start;
  return (
    <>
      <Act
        offer={offerOf(phase.actions, 'openGate')}
        text={t('web.gate.open')}
        onPress={() => onOpen('open')}
        isPrimary
      />
      <Act offer={canStart} text={t('web.gate.start')} onPress={() => onOpen('start')} isPrimary />
      {withdraw?.allowed === true && (
        <Button onClick={() => onOpen('withdraw')}>{t('web.gate.withdraw')}</Button>
      )}
      <Act
        offer={offerOf(phase.actions, 'reopen')}
        text={t('web.gate.reopen')}
        onPress={() => onOpen('reopen')}
      />
      {phase.sheet && (
        <Button kind="text" onClick={() => globalThis.print()}>
          {t('web.print')}
        </Button>
      )}
    </>
  );
}

const facts = (of: Offer['facts']): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(of ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [],
    ),
  );

const Act = (props: {
  readonly offer: Offer | undefined;
  readonly text: string;
  readonly isPrimary?: boolean;
  readonly onPress: () => void;
}): ReactNode =>
  props.offer && (
    <>
      <Button
        kind={props.isPrimary === true ? 'primary' : 'default'}
        disabled={!props.offer.allowed}
        onClick={props.onPress}
      >
        {props.text}
      </Button>
      {!props.offer.allowed && (
        <small className="error-text">
          {textOr(`error.${props.offer.reason ?? ''}`, 'web.refused', facts(props.offer.facts))}
        </small>
      )}
    </>
  );

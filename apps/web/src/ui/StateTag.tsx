import type { ReactNode } from 'react';
import { textOr } from '../app/t';
import { Icon, type IconName } from './icons';
import { toneOf, type Machine, type Tone } from './stateTone';

const ICONS: Readonly<Record<Tone, IconName>> = {
  waiting: 'wait',
  progress: 'pen',
  action: 'clock',
  done: 'check',
  late: 'alert',
};

/** Icon, word and tint: the state reads without colour. */
export function StateTag({
  machine,
  state,
}: {
  readonly machine: Machine;
  readonly state: string;
}): ReactNode {
  const tone = toneOf(machine, state);
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={ICONS[tone]} />
      {textOr(`state.${machine}.${state}`, 'web.state.unknown')}
    </span>
  );
}

import type { ReactNode } from 'react';
import { t } from '@web/app/t';
import { Icon, type IconName } from '@web/ui/icons';
import type { Tone } from '@web/ui/stateTone';

interface Account {
  readonly disabled: boolean;
  /** absent = the reader does not give accounts out */
  readonly login?: string | null;
  readonly mustChange?: boolean | null;
}
type State = 'disabled' | 'none' | 'first' | 'open' | 'in-use';

const LOOKS: Readonly<Record<State, readonly [Tone, IconName]>> = {
  disabled: ['late', 'close'],
  none: ['waiting', 'wait'],
  first: ['action', 'clock'],
  open: ['done', 'check'],
  'in-use': ['done', 'check'],
};

function stateOf({ disabled, login, mustChange }: Account): State {
  if (disabled) return 'disabled';
  if (login === undefined) return 'in-use';
  if (login === null) return 'none';
  return mustChange === true ? 'first' : 'open';
}

/** How a person stands to the sign-in, in a word. */
export function AccountState({ person }: { readonly person: Account }): ReactNode {
  const state = stateOf(person);
  const [tone, icon] = LOOKS[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={icon} />
      {t(`web.admin.account.state.${state}`)}
    </span>
  );
}

import type { UnitEventKind } from '@app/contracts';
import type { WebKey } from '@web/app/t';

/** What may be recorded of a school, by the api's names of the actions. */
export const UNIT_EVENTS = {
  rename: 'RENAME',
  move: 'CHANGE_PARENT',
  suspend: 'SUSPEND',
  reopen: 'REOPEN',
  merge: 'MERGE',
  split: 'SPLIT',
  close: 'CLOSE',
} as const satisfies Readonly<Record<string, UnitEventKind>>;
export type UnitEventAction = keyof typeof UNIT_EVENTS;
export type UnitAction = UnitEventAction | 'edit' | 'setProfile' | 'addChild';

/** In the order of use; those after the second stand behind "more". */
export const UNIT_ACTIONS: readonly UnitAction[] = [
  'setProfile',
  'rename',
  'edit',
  'addChild',
  'move',
  'suspend',
  'reopen',
  'merge',
  'split',
  'close',
];

export const isEventAction = (name: UnitAction): name is UnitEventAction =>
  Object.hasOwn(UNIT_EVENTS, name);

/** What an event needs besides its day. */
export interface EventNeeds {
  readonly name?: true;
  readonly parent?: true;
  /** how many schools go on in its place: exactly one, or at least two; optional otherwise */
  readonly successors?: 'one' | 'many' | 'any';
  readonly receipt?: true;
  readonly isDanger?: true;
  readonly text: WebKey;
}

export const EVENT_NEEDS: Readonly<Record<UnitEventAction, EventNeeds>> = {
  rename: { name: true, text: 'web.unit.text.rename' },
  move: { parent: true, text: 'web.unit.text.move' },
  suspend: { text: 'web.unit.text.suspend', isDanger: true },
  reopen: { text: 'web.unit.text.reopen' },
  merge: { successors: 'one', receipt: true, isDanger: true, text: 'web.unit.text.merge' },
  split: { successors: 'many', receipt: true, isDanger: true, text: 'web.unit.text.split' },
  close: { successors: 'any', isDanger: true, text: 'web.unit.text.close' },
};

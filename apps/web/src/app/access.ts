import type { ActorCode } from '@app/contracts';
import type { IconName } from '../ui/icons';
import type { WebKey } from './t';

/** Part of the address: in whose shoes the person works. */
export type FaceId = 's' | 'b' | 'l' | 'a';

export interface MenuItem {
  readonly to: string;
  readonly label: WebKey;
  readonly icon: IconName;
  /** pages reached from this one that stand in no menu, by the next part of their addresses */
  readonly also?: readonly string[];
  /** shows how many messages are unread */
  readonly isInbox?: boolean;
  /** only for these roles of the face; absent = all of them */
  readonly codes?: readonly ActorCode[];
}

export interface Face {
  readonly id: FaceId;
  readonly label: WebKey;
  readonly codes: readonly ActorCode[];
  readonly menu: readonly MenuItem[];
}

const inbox = (face: FaceId): MenuItem => ({
  to: `/${face}/inbox`,
  label: 'web.menu.inbox',
  icon: 'inbox',
  isInbox: true,
});

/** The faces with their menus; a new page adds its entry here and its route in router.tsx. */
export const FACES: readonly Face[] = [
  {
    id: 's',
    label: 'web.face.s',
    codes: ['PRIN', 'SAF', 'STAFF'],
    menu: [
      { to: '/s', label: 'web.menu.today', icon: 'today' },
      { to: '/s/tasks', label: 'web.menu.tasks', icon: 'list' },
      { to: '/s/quotas', label: 'web.menu.quotas', icon: 'gauge' },
      inbox('s'),
      { to: '/s/school', label: 'web.menu.school', icon: 'school' },
    ],
  },
  {
    id: 'b',
    label: 'web.face.b',
    codes: ['OFF', 'LEAD', 'SUP', 'DISC', 'AREA', 'TOWN', 'TOWNH', 'TEAM', 'EXT', 'ARCH', 'CARE'],
    menu: [
      { to: '/b', label: 'web.menu.workbench', icon: 'today' },
      {
        to: '/b/campaigns',
        label: 'web.menu.campaigns',
        icon: 'list',
        also: ['tasks', 'counted', 'carry-overs', 'gate-items'],
      },
      {
        to: '/b/review',
        label: 'web.menu.review',
        icon: 'check',
        also: ['requests', 'cohorts'],
      },
      { to: '/b/sign-offs', label: 'web.menu.sign-offs', icon: 'pen', also: ['sign'] },
      {
        to: '/b/units',
        label: 'web.menu.organisation',
        icon: 'school',
        also: ['people', 'vacancies'],
      },
      { to: '/b/calendars', label: 'web.menu.calendars', icon: 'calendar' },
      { to: '/b/documents', label: 'web.menu.documents', icon: 'document' },
      { to: '/b/settings', label: 'web.menu.settings', icon: 'settings' },
      inbox('b'),
    ],
  },
  {
    id: 'l',
    label: 'web.face.l',
    codes: ['CHIEF', 'DEP'],
    menu: [
      { to: '/l', label: 'web.menu.to-sign', icon: 'pen', also: ['sign'] },
      {
        to: '/l/campaigns',
        label: 'web.menu.overview',
        icon: 'list',
        also: ['counted', 'carry-overs', 'gate-items'],
      },
      { to: '/l/signed', label: 'web.menu.signed', icon: 'check' },
      { to: '/l/calendars', label: 'web.menu.calendars', icon: 'calendar' },
      { to: '/l/documents', label: 'web.menu.documents', icon: 'document' },
      inbox('l'),
    ],
  },
  {
    id: 'a',
    label: 'web.face.a',
    codes: ['SYS', 'SEC', 'AUD'],
    menu: [
      { to: '/a', label: 'web.menu.admin-home', icon: 'today' },
      { to: '/a/accounts', label: 'web.menu.accounts', icon: 'person', codes: ['SYS', 'SEC'] },
      {
        to: '/a/people',
        label: 'web.menu.organisation',
        icon: 'school',
        codes: ['SYS', 'SEC'],
        also: ['units'],
      },
      { to: '/a/grants', label: 'web.menu.grants', icon: 'shield' },
      { to: '/a/deliveries', label: 'web.menu.deliveries', icon: 'send', codes: ['SYS'] },
      { to: '/a/audit', label: 'web.menu.audit', icon: 'list', codes: ['AUD'] },
      { to: '/a/health', label: 'web.menu.health', icon: 'pulse', codes: ['SYS'] },
      inbox('a'),
    ],
  },
];

interface Hat {
  readonly code: ActorCode;
}

/** The faces a person has by his roles, in the order of the table. */
export const facesOf = (hats: readonly Hat[]): readonly Face[] =>
  FACES.filter((face) => hats.some(({ code }) => face.codes.includes(code)));

/** The face with the entries of its menu that are for a person of these roles. */
export const faceFor = (face: Face, hats: readonly Hat[]): Face => ({
  ...face,
  menu: face.menu.filter(
    ({ codes }) => codes === undefined || hats.some(({ code }) => codes.includes(code)),
  ),
});
/** Whether an address belongs to a menu's entry: to its page, to one below, or to one reached from there. */
export function isWithin(item: MenuItem, address: string): boolean {
  const [, face = '', page = ''] = address.split('/');
  const [, , own = ''] = item.to.split('/');
  return item.to.startsWith(`/${face}`) && (own === page || item.also?.includes(page) === true);
}

export const homeOf = (face: Face): string => face.menu[0]?.to ?? `/${face.id}`;

export interface Offer {
  readonly action: string;
  readonly allowed: boolean;
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * What may be done with a record, from the api's own answer: undefined = this person never has the action and it is
 * not shown; refused ones are shown with their reason. The api decides again at every request.
 */
export const offerOf = (actions: readonly Offer[], action: string): Offer | undefined =>
  actions.find((offer) => offer.action === action);
export const mayDo = (actions: readonly Offer[], action: string): boolean =>
  offerOf(actions, action)?.allowed === true;

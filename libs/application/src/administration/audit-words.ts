import {
  calendarYearMachine,
  campaignMachine,
  cohortMachine,
  dateAmendmentMachine,
  extensionMachine,
  meetingMachine,
  milestoneMachine,
  phaseMachine,
  quotaPeriodMachine,
  restatementMachine,
  schoolTaskMachine,
  signOffMachine,
} from '@app/domain';
import { isMessageKey, t, textOf, type MessageKey } from '@app/messages';

/** What is written besides the steps of the machines; each has its words in the catalogue. */
const OTHER_ACTIONS = [
  'ACCOUNT.create',
  'ACCOUNT.resetPassword',
  'ACCOUNT.changePassword',
  'ACCOUNT.lock',
  'ACCOUNT.endSessions',
  'ACCOUNT.renewAdministrator',
  'PERSON.create',
  'PERSON.edit',
  'PERSON.disable',
  'PERSON.enable',
  'GRANT.request',
  'GRANT.approve',
  'GRANT.approveMany',
  'GRANT.reject',
  'GRANT.revoke',
  'DELEGATION.give',
  'DELEGATION.revoke',
  'UNIT.create',
  'UNIT.edit',
  'UNIT.move',
  'UNIT.setProfile',
  'ROSTER.upload',
  'ROSTER.commit',
  'ROSTER.discard',
  'ROSTER.withdraw',
  'ROSTER.handOutPasswords',
  'DELIVERY.resend',
  'DELIVERY.suppress',
  'DELIVERY_SETTING.allow',
  'DELIVERY_SETTING.choose',
  'DELIVERY_SETTING.addTarget',
  'DELIVERY_SETTING.disableTarget',
  'OPERATOR.openRelay',
  'OPERATOR.closeRelay',
  'OPERATOR.openDelivery',
  'OPERATOR.closeDelivery',
  'EVIDENCE.keep',
  'EVIDENCE.link',
  'EVIDENCE.unlink',
  'CALENDAR.create',
  'CALENDAR_YEAR.applied',
  'CARRY_OVER.move',
  'CARRY_OVER.settle',
  'OFFICIAL_DOCUMENT.register',
  'QUOTA_PERIOD.evaluate',
  'FACT.record',
  'FACT.confirm',
  'FACT.refuse',
  'SCHOOL_TASK.amend',
  'SCHOOL_TASK.assign',
  'SCHOOL_TASK.extend',
  'BUREAU.found',
  'BUREAU.install',
  'BUREAU.renewDemoPassword',
] as const;

const MACHINES = [
  campaignMachine,
  phaseMachine,
  schoolTaskMachine,
  cohortMachine,
  signOffMachine,
  extensionMachine,
  dateAmendmentMachine,
  calendarYearMachine,
  meetingMachine,
  milestoneMachine,
  quotaPeriodMachine,
  restatementMachine,
] as const;

const stepsOf = (machine: {
  readonly kind: string;
  readonly transitions: readonly { readonly action: string }[];
}): readonly string[] => machine.transitions.map(({ action }) => `${machine.kind}.${action}`);

const REFUSED = 'refused.';

/** The first key the catalogue has: the whole action, then what its code begins with. */
function nearest(action: string): MessageKey | null {
  const parts = action.split('.');
  for (let n = parts.length; n > 0; n -= 1) {
    const key = `audit.did.${parts.slice(0, n).join('.')}`;
    if (isMessageKey(key)) return key;
  }
  return null;
}

/** What a code of the log says in words; a code this release does not know says so and stays readable beside it. */
export function auditActionText(action: string): string {
  if (action.startsWith(REFUSED)) return t('audit.refused');
  const step = `action.${action}`;
  if (isMessageKey(step))
    return t('audit.step', { subject: textOf(`subject.${kindOf(action)}`), step: t(step) });
  const key = nearest(action);
  const what = textOf(`list.${action.slice(action.indexOf('.') + 1)}`);
  return key === null ? t('audit.unknown', { action }) : t(key, { what });
}

const kindOf = (action: string): string => action.split('.')[0] ?? '';

/** What an entry is about, by the kind of its subject. */
export function auditSubjectText(kind: string): string {
  const key = `audit.subject.${kind}`;
  return isMessageKey(key) ? t(key) : textOf(`subject.${kind}`);
}

export interface AuditActionGroup {
  readonly kind: string;
  readonly text: string;
  readonly actions: readonly { readonly action: string; readonly text: string }[];
}

/** Every action that can be asked for, in groups; exports by the lists they were made of. */
export function auditActionGroups(exported: readonly string[]): readonly AuditActionGroup[] {
  const codes = [
    ...OTHER_ACTIONS,
    ...exported.map((list) => `EXPORT.${list}`),
    ...MACHINES.flatMap(stepsOf),
  ];
  const groups = new Map<string, string[]>();
  for (const code of new Set(codes)) {
    const kind = kindOf(code);
    groups.set(kind, [...(groups.get(kind) ?? []), code]);
  }
  return [...groups].map(([kind, of]) => ({
    kind,
    text: auditSubjectText(kind),
    actions: of.map((action) => ({ action, text: auditActionText(action) })),
  }));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The reason of a refusal in words, from what the entry keeps of it; null = the entry is none. */
export function auditRefusalText(action: string, payload: string): string | null {
  if (!action.startsWith(REFUSED)) return null;
  const written: unknown = JSON.parse(payload);
  const entry = isRecord(written) ? written['entry'] : null;
  const data = isRecord(entry) ? entry['data'] : null;
  if (!isRecord(data) || typeof data['code'] !== 'string') return null;
  const facts = Object.entries(data).filter(
    (pair): pair is [string, string | number] =>
      typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  return textOf(`error.${data['code']}`, Object.fromEntries(facts));
}

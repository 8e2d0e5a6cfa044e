import { randomUUID } from 'node:crypto';
import type { ActionOffer, ActorCode } from '@app/contracts';
import { codesAllowing, DomainError, type ErrorCode, type PersonActor } from '@app/domain';
import {
  decideGrant,
  grantOrThrow,
  insertGrant,
  isUniqueViolation,
  liveCodesOf,
  lockPersonOrThrow,
  unitOrThrow,
  type GrantRow,
  type GrantState,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import type { RequestKey } from '../pipeline/command-runner';
import { refuseLastAdministrator } from './edit-people';
import { localDay } from './local-day';
import {
  isAdministrator,
  refuseFindings,
  refuseStale,
  refuseUnlessMay,
  roleHoldsAt,
  rolesExclude,
} from './unit-rules';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}
export interface GrantChanged {
  readonly grantId: string;
  readonly state: GrantState;
}

/** Roles whose grant may name the sections it answers for. */
const WITH_LINES: readonly ActorCode[] = ['CHIEF', 'DEP', 'LEAD', 'SUP'];

function audit(
  scope: TransactionScope,
  actor: PersonActor,
  action: string,
  grant: Pick<GrantRow, 'id' | 'personId' | 'code' | 'unitId'>,
  data: Readonly<Record<string, unknown>> = {},
): void {
  scope.audit({
    actorId: actor.personId,
    action: `GRANT.${action}`,
    subjectKind: 'ROLE_GRANT',
    subjectId: grant.id,
    unitId: grant.unitId,
    bureauId: actor.bureauId,
    data: { personId: grant.personId, code: grant.code, ...data },
  });
}

async function refuseExclusion(
  scope: TransactionScope,
  personId: string,
  code: ActorCode,
): Promise<void> {
  const held = await liveCodesOf(scope, personId, localDay(scope.now));
  if (rolesExclude(held, code))
    throw new DomainError('grant.administrator-excludes', 'conflict', { code });
}

export interface RequestGrantCommand extends Command {
  readonly personId: string;
  readonly code: ActorCode;
  readonly unitId: string;
  /** sections a leader or a section answers for; empty = all or his own */
  readonly lines?: readonly string[];
  readonly validFrom: string;
  readonly validTo?: string;
  /** what SEC should know to decide */
  readonly reason?: string;
}

/** SYS asks for a role; it holds only when SEC has approved it. */
export class RequestGrant {
  constructor(private readonly deps: Deps) {}

  async execute(command: RequestGrantCommand): Promise<GrantChanged> {
    const { actor, code } = command;
    return this.deps.commands.run(
      { actor, name: 'grant.request', request: command.request },
      async (scope) => {
        refuseUnlessMay('grant.request', actor);
        const person = await lockPersonOrThrow(scope, command.personId, actor.bureauId);
        if (person.disabledAt !== null) throw new DomainError('person.disabled', 'conflict');
        const unit = await unitOrThrow(scope, command.unitId, { bureauId: actor.bureauId });
        const lines = [...new Set(command.lines ?? [])];
        const sections = await Promise.all(
          lines.map((id) => unitOrThrow(scope, id, { bureauId: actor.bureauId })),
        );
        refuseFindings([
          ...(roleHoldsAt(code, unit.kind) ? [] : [{ field: 'unitId', code: 'field.role-unit' }]),
          ...(lines.length === 0 || WITH_LINES.includes(code)
            ? []
            : [{ field: 'lines', code: 'field.not-for-role' }]),
          ...sections.flatMap((section, i) =>
            section.kind === 'SECTION'
              ? []
              : [{ field: `lines[${i}]`, code: 'field.section-needed' }],
          ),
          ...(command.validTo !== undefined && command.validTo < command.validFrom
            ? [{ field: 'validTo', code: 'field.ends-before-start' }]
            : []),
        ]);
        await refuseExclusion(scope, person.id, code);
        const grant = {
          id: randomUUID(),
          bureauId: actor.bureauId,
          personId: person.id,
          code,
          unitId: unit.id,
          lines,
          validFrom: command.validFrom,
          validTo: command.validTo ?? null,
          state: 'REQUESTED',
          reason: command.reason ?? null,
          requestedBy: actor.personId,
          at: scope.now,
        } as const;
        try {
          await insertGrant(scope, grant);
        } catch (error) {
          if (!isUniqueViolation(error, 'uq_role_grant_live')) throw error;
          throw new DomainError('grant.duplicate', 'conflict', { code });
        }
        audit(scope, actor, 'request', grant, {
          lines,
          ...(command.reason === undefined ? {} : { reason: command.reason }),
        });
        return { grantId: grant.id, state: grant.state };
      },
    );
  }
}

export interface DecideGrantCommand extends Command {
  readonly grantId: string;
  readonly expectedVersion?: number;
  /** needed to refuse or to revoke */
  readonly reason?: string;
}
const DECISION_NAMES = ['approve', 'reject', 'revoke'] as const;
export type GrantDecision = (typeof DECISION_NAMES)[number];
const DECISIONS = {
  approve: { from: 'REQUESTED', to: 'APPROVED' },
  reject: { from: 'REQUESTED', to: 'REJECTED' },
  revoke: { from: 'APPROVED', to: 'REVOKED' },
} as const satisfies Record<GrantDecision, { readonly from: GrantState; readonly to: GrantState }>;

/** Why this person may not take the decision; null = he may. */
function obstacle(decision: GrantDecision, grant: GrantRow, actor: PersonActor): ErrorCode | null {
  if (codesAllowing('grant.decide', actor, { bureauId: grant.bureauId }).length === 0)
    return 'action.not-permitted';
  if (grant.state !== DECISIONS[decision].from) return 'grant.state';
  const isOwn = grant.requestedBy === actor.personId || grant.personId === actor.personId;
  return decision === 'approve' && isOwn ? 'grant.own-request' : null;
}

/** What this person can do with a grant, with the reason where he cannot. */
export const grantOffers = (grant: GrantRow, actor: PersonActor): readonly ActionOffer[] =>
  DECISION_NAMES.flatMap((action) => {
    const reason = obstacle(action, grant, actor);
    if (reason === 'action.not-permitted' || reason === 'grant.state') return [];
    return [reason === null ? { action, allowed: true } : { action, allowed: false, reason }];
  });

/** SEC approves, refuses or revokes. Who asked for a role or would hold it never approves it. */
export class DecideGrant {
  constructor(
    private readonly deps: Deps,
    private readonly decision: GrantDecision,
  ) {}

  async execute(command: DecideGrantCommand): Promise<GrantChanged> {
    const { actor, grantId } = command;
    const { from, to } = DECISIONS[this.decision];
    return this.deps.commands.run(
      {
        actor,
        name: `grant.${this.decision}`,
        request: command.request,
        subject: { kind: 'ROLE_GRANT', id: grantId },
      },
      async (scope) => {
        const { personId } = await grantOrThrow(scope, grantId, actor.bureauId);
        const person = await lockPersonOrThrow(scope, personId, actor.bureauId);
        const grant = await grantOrThrow(scope, grantId, actor.bureauId);
        refuseStale(grant.version, command.expectedVersion);
        const reason = obstacle(this.decision, grant, actor);
        if (reason !== null)
          throw new DomainError(reason, reason === 'grant.state' ? 'conflict' : 'forbidden');
        if (this.decision === 'approve') {
          if (person.disabledAt !== null) throw new DomainError('person.disabled', 'conflict');
          await refuseExclusion(scope, personId, grant.code);
        } else if (!command.reason) {
          throw new DomainError('reason.required', 'invalid', {}, [
            { field: 'reason', code: 'reason.required' },
          ]);
        }
        if (this.decision === 'revoke' && isAdministrator(grant.code))
          await refuseLastAdministrator(scope, person, [grant.code]);
        const moved = await decideGrant(scope, grantId, {
          from,
          to,
          actorId: actor.personId,
          reason: command.reason ?? null,
          at: scope.now,
        });
        if (!moved) throw new DomainError('grant.state', 'conflict');
        audit(scope, actor, this.decision, grant, command.reason ? { reason: command.reason } : {});
        return { grantId, state: to };
      },
    );
  }
}

import { DomainError, POLICY, type PersonActor } from '@app/domain';
import {
  decideStep,
  signOffOrThrow,
  type SignOffRow,
  type TransactionScope,
} from '@app/persistence';
import { campaignDecided } from '../campaign/plan-sign-off';
import { calendarOf } from '../calendar/calendar-service';
import type { Deps } from '../composition/deps';
import { freezeGateSheet, gateDecided } from '../gate/gate-sign-off';
import type { RequestKey } from '../pipeline/command-runner';
import {
  actOnSignOff,
  sendSignOffChanged,
  signOffFacts,
  startSignOff,
  stepColumns,
  waitingSteps,
  writersOf,
} from './sign-off-engine';

export interface SignOffCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly signOffId: string;
}
export interface SignOffResult {
  readonly signOffId: string;
  readonly state: string;
  readonly currentNo: number | null;
}
export type Outcome = 'approved' | 'rejected' | 'returned' | 'withdrawn';

/** The subject's own action, in the transaction of the last decision. */
function subjectDecided(
  scope: TransactionScope,
  s: SignOffRow,
  outcome: Outcome,
  actor: PersonActor,
): Promise<void> {
  switch (s.purpose) {
    case 'CAMPAIGN_PLAN':
      return campaignDecided(scope, s, outcome, actor);
    case 'PHASE_GATE':
      return gateDecided(scope, s, outcome, actor);
  }
}

async function withSignOff(
  deps: Deps,
  command: SignOffCommand,
  name: string,
  work: (scope: TransactionScope, s: SignOffRow) => Promise<void>,
): Promise<SignOffResult> {
  return deps.commands.run(
    {
      actor: command.actor,
      name: `sign-off.${name}`,
      request: command.request,
      subject: { kind: 'SIGN_OFF', id: command.signOffId },
    },
    async (scope) => {
      const s = await signOffOrThrow(scope, command.signOffId, command.actor.bureauId, true);
      await work(scope, s);
      const after = await signOffOrThrow(scope, s.id, s.bureauId);
      return { signOffId: after.id, state: after.state, currentNo: after.currentNo };
    },
  );
}

/** Starts a gate's sign-off, which the phase opened as a draft. A plan is sent, and sent again, by its campaign alone. */
export class StartSignOff {
  constructor(private readonly deps: Deps) {}

  async execute(command: SignOffCommand): Promise<SignOffResult> {
    return withSignOff(this.deps, command, 'start', async (scope, s) => {
      if (s.purpose !== 'PHASE_GATE' || s.state !== 'DRAFT')
        throw new DomainError('action.illegal', 'conflict', {
          subject: 'SIGN_OFF',
          action: 'start',
          state: s.state,
        });
      const frozen = await freezeGateSheet(scope, s);
      await startSignOff(
        scope,
        s.id,
        command.actor,
        frozen.steps,
        frozen.unresolved,
        frozen.content,
      );
    });
  }
}

/** Signs the step: serial, all-of or any-of; the last one runs the subject's action. */
export class SignStep {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SignOffCommand & { readonly seenHash: string; readonly opinion?: string },
  ): Promise<SignOffResult> {
    return withSignOff(this.deps, command, 'sign', async (scope, s) => {
      const facts = await signOffFacts(scope, s, scope.now.getTime(), command.seenHash);
      const mine = waitingSteps(s).find((x) => x.signerId === command.actor.personId);
      const remaining = waitingSteps(s).filter((x) => x.id !== mine?.id);
      const stepDone = remaining.length === 0 || mine?.type === 'PARALLEL_ANY';
      const later = s.steps
        .filter((x) => x.no > (s.currentNo ?? 0) && x.decision === null && x.type !== 'NOTIFY')
        .map((x) => x.no);
      const next = Math.min(...later);
      if (stepDone && !Number.isFinite(next)) {
        await actOnSignOff(scope, s, command.actor, 'approve', facts, {
          next_rung: null,
          next_action_at: null,
        });
      } else {
        await actOnSignOff(
          scope,
          s,
          command.actor,
          'signStep',
          facts,
          stepDone ? await stepColumns(scope, s, next) : {},
          { step: s.currentNo },
        );
      }
      if (mine) {
        await decideStep(scope, mine.id, {
          decision: 'APPROVED',
          opinion: command.opinion ?? null,
          at: scope.now,
          hash: s.contentHash,
        });
        if (stepDone)
          for (const x of remaining)
            await decideStep(scope, x.id, {
              decision: 'SKIPPED',
              opinion: null,
              at: scope.now,
              hash: null,
            });
      }
      if (stepDone && !Number.isFinite(next))
        await subjectDecided(scope, s, 'approved', command.actor);
      sendSignOffChanged(scope, s, 'signStep');
    });
  }
}

/** 退回 or 不同意, with an opinion; the subject becomes editable again. */
export class RefuseStep {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SignOffCommand & { readonly decision: 'return' | 'reject'; readonly opinion: string },
  ): Promise<SignOffResult> {
    if (command.opinion.trim() === '') {
      throw new DomainError('sign-off.opinion-required', 'invalid', {}, [
        { field: 'opinion', code: 'sign-off.opinion-required' },
      ]);
    }
    return withSignOff(this.deps, command, command.decision, async (scope, s) => {
      const facts = await signOffFacts(scope, s, scope.now.getTime(), null);
      const mine = waitingSteps(s).find((x) => x.signerId === command.actor.personId);
      await actOnSignOff(scope, s, command.actor, command.decision, facts, {
        next_rung: null,
        next_action_at: null,
      });
      if (mine) {
        const decision = command.decision === 'return' ? 'RETURNED' : 'REJECTED';
        await decideStep(scope, mine.id, {
          decision,
          opinion: command.opinion,
          at: scope.now,
          hash: s.contentHash,
        });
      }
      await subjectDecided(
        scope,
        s,
        command.decision === 'return' ? 'returned' : 'rejected',
        command.actor,
      );
      sendSignOffChanged(scope, s, command.decision);
    });
  }
}

/** The author takes it back before it is decided. */
export class WithdrawSignOff {
  constructor(private readonly deps: Deps) {}

  async execute(command: SignOffCommand): Promise<SignOffResult> {
    return withSignOff(this.deps, command, 'withdraw', async (scope, s) => {
      await actOnSignOff(
        scope,
        s,
        command.actor,
        'withdraw',
        await signOffFacts(scope, s, scope.now.getTime(), null),
        {
          next_rung: null,
          next_action_at: null,
        },
      );
      await subjectDecided(scope, s, 'withdrawn', command.actor);
      sendSignOffChanged(scope, s, 'withdraw');
    });
  }
}

/** The office names another signer for a disabled person, or for a step that has rested too long; the clock restarts. */
export class ReassignStep {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: SignOffCommand & { readonly fromId: string; readonly toId: string },
  ): Promise<SignOffResult> {
    return withSignOff(this.deps, command, 'reassign', async (scope, s) => {
      const step = waitingSteps(s).find((x) => x.signerId === command.fromId);
      if (!step) throw new DomainError('sign-off.not-your-turn', 'conflict');
      if (writersOf(s).includes(command.toId))
        throw new DomainError('sign-off.author-signs', 'forbidden');
      const people = await scope.query<{ post: string; may_sign: boolean }>(
        `SELECT p.post, EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.state = 'APPROVED' AND g.code = ANY($3::text[])
           AND g.valid_from <= $4::date AND (g.valid_to IS NULL OR g.valid_to >= $4::date)) AS may_sign
         FROM person p WHERE p.id = $1 AND p.bureau_id = $2 AND p.disabled_at IS NULL`,
        [
          command.toId,
          s.bureauId,
          Object.keys(POLICY['sign-off.sign']),
          (await calendarOf(scope, s.calendarId)).dayOf(scope.now.getTime()),
        ],
      );
      const person = people[0];
      if (!person)
        throw new DomainError('person.disabled', 'invalid', {}, [
          { field: 'toId', code: 'person.disabled' },
        ]);
      if (!person.may_sign || s.steps.some((x) => x.no === step.no && x.signerId === command.toId))
        throw new DomainError('sign-off.signer-unfit', 'invalid', {}, [
          { field: 'toId', code: 'sign-off.signer-unfit' },
        ]);
      await actOnSignOff(
        scope,
        s,
        command.actor,
        'reassign',
        await signOffFacts(scope, s, scope.now.getTime(), null),
        await stepColumns(scope, s, step.no),
        {
          from: command.fromId,
          to: command.toId,
        },
      );
      await scope.execute('UPDATE sign_step SET signer_id = $2, post = $3 WHERE id = $1', [
        step.id,
        command.toId,
        person.post,
      ]);
      sendSignOffChanged(scope, s, 'reassign');
    });
  }
}

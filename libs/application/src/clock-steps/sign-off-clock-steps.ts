import { signOffWorkflowId, type Clock, type SignOffRef, type SignOffStep } from '@app/contracts';
import { DomainError, signOffRungInstants } from '@app/domain';
import {
  collectItems,
  queueDigests,
  signOffById,
  type Queryable,
  type SignOffRow,
  type TransactionScope,
} from '@app/persistence';
import { calendarOf } from '../calendar/calendar-service';
import { rungsOf } from '../clock/ladder-version';
import type { Deps } from '../composition/deps';
import { digestSlots, nextReloadAtMs } from '../reminder/slots';
import { waitingSteps } from '../sign-off/sign-off-engine';
import { signOffRecipients } from '../sign-off/superiors';
import { databaseNowMs, markClock, markEnded } from './workflow-state';

const ENDED = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'];

export class SignOffClockSteps {
  constructor(private readonly deps: Deps) {}

  async load(ref: SignOffRef): Promise<Clock<SignOffStep>> {
    const clock = await this.clock(
      this.deps.database,
      ref,
      await databaseNowMs(this.deps.database),
    );
    await markClock(this.deps.database, signOffWorkflowId(ref), 'signOffWorkflow', clock.ended);
    return clock;
  }

  /** Reminds the signer, then his superior and the office; a step never approves itself. */
  async run(ref: SignOffRef, upToMs: number, commandId: string): Promise<Clock<SignOffStep>> {
    const after = await this.deps.commands.runOnce(commandId, async (scope) => {
      for (;;) {
        const s = await signOffById(scope, ref.signOffId, true);
        if (!s) throw new DomainError('object.missing', 'missing');
        const due =
          s.state === 'PENDING' &&
          s.nextActionAt !== null &&
          s.nextActionAt.getTime() <= Math.min(upToMs, scope.now.getTime());
        if (!due || s.nextRung === null || s.nextActionAt === null) break;
        await this.fire(scope, s, s.nextRung, s.nextActionAt, commandId);
      }
      return this.clock(scope, ref, scope.now.getTime());
    });
    return markEnded(this.deps.database, signOffWorkflowId(ref), 'signOffWorkflow', after);
  }

  private async fire(
    scope: TransactionScope,
    s: SignOffRow,
    rungNo: number,
    plannedAt: Date,
    commandId: string,
  ): Promise<void> {
    const calendar = await calendarOf(scope, s.calendarId);
    const rung = rungsOf('SIGNOFF').find((r) => r.rung === rungNo);
    await scope.execute(
      `INSERT INTO ladder_firing (subject_kind, subject_id, deadline_version, rung, ladder, result, planned_at, fired_at, level, command_id)
       VALUES ('SIGN_OFF', $1, $2, $3, 'SIGNOFF', 'FIRED', $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [s.id, s.deadlineVersion, rungNo, plannedAt, scope.now, rung?.level ?? 0, commandId],
    );
    const told = await signOffRecipients(
      scope,
      s,
      waitingSteps(s),
      rung?.recipients ?? [],
      calendar.dayOf(scope.now.getTime()),
    );
    await collectItems(
      scope,
      'SIGNOFF',
      `SELECT unnest($3::uuid[]) AS recipient_id, 'SIGN_OFF' AS subject_kind, $1::uuid AS subject_id, $2::uuid AS campaign_id,
         jsonb_build_object('title', $4::text, 'rung', $5::int) AS facts`,
      [s.id, s.campaignId, told, s.title, rungNo],
    );
    await queueDigests(scope, {
      slots: digestSlots(calendar, scope.now.getTime()),
      at: scope.now,
      calendarId: s.calendarId,
      bureauId: s.bureauId,
    });
    const instants = signOffRungInstants(
      rungsOf('SIGNOFF'),
      s.stepStartedAt?.getTime() ?? scope.now.getTime(),
      calendar,
    );
    const next = instants.find((i) => i.rung > rungNo);
    await scope.execute('UPDATE sign_off SET next_rung = $2, next_action_at = $3 WHERE id = $1', [
      s.id,
      next?.rung ?? null,
      next ? new Date(next.atMs) : null,
    ]);
  }

  private async clock(db: Queryable, ref: SignOffRef, nowMs: number): Promise<Clock<SignOffStep>> {
    const s = await signOffById(db, ref.signOffId);
    if (!s) throw new DomainError('object.missing', 'missing');
    const calendar = await calendarOf(db, s.calendarId);
    const armed = s.state === 'PENDING' && s.nextActionAt !== null;
    return {
      stage: s.state,
      ended: ENDED.includes(s.state),
      paused: false,
      step: armed ? 'runSignOffStep' : null,
      stepAtMs: armed ? (s.nextActionAt?.getTime() ?? null) : null,
      reloadAtMs: nextReloadAtMs(calendar, nowMs),
    };
  }
}

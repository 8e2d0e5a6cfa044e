import {
  allHandlersFinished,
  condition,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { Clock } from '@app/contracts';
import type { Inbox } from './inbox';
import { runIsSpent } from './run-budget';

const MIN_SLEEP_MS = 1_000;
const MAX_SLEEP_MS = 24 * 3_600_000;
const STAGE = defineSearchAttributeKey('Stage', 'KEYWORD');
const PAUSED = defineSearchAttributeKey('Paused', 'BOOL');

/** Whether the clock's step is to be taken at `nowMs`. */
export function isDue(clock: Clock<string>, nowMs: number): boolean {
  return !clock.paused && clock.step !== null && clock.stepAtMs !== null && clock.stepAtMs <= nowMs;
}

/** Time until the step, or the reload when it comes first; 1 s … 24 h, since 0 would write a hidden marker. */
export function sleepMs(clock: Clock<string>, nowMs: number): number {
  const next =
    clock.paused || clock.stepAtMs === null || clock.step === null
      ? clock.reloadAtMs
      : Math.min(clock.stepAtMs, clock.reloadAtMs);
  return Math.min(Math.max(next - nowMs, MIN_SLEEP_MS), MAX_SLEEP_MS);
}

export interface ClockDriver<Step extends string> {
  readonly inbox: Inbox;
  load(): Promise<Clock<Step>>;
  /** carries out the due step and answers with the clock after it */
  act(
    step: Step,
    command: { readonly commandId: string; readonly upToMs: number },
  ): Promise<Clock<Step>>;
  /** ends this run and starts the next; never returns */
  rollOver(lastSeq: number): Promise<never>;
  /** for the snapshot query */
  observe(clock: Clock<Step>): void;
}

/**
 * The loop every clock runs: load, end or roll over when spent, act when due, else sleep to the next instant, the reload
 * or a message. News may be pending at a roll-over: the next run begins with a load, which sees it.
 */
export async function runClock<Step extends string>(driver: ClockDriver<Step>): Promise<void> {
  const { workflowId } = workflowInfo();
  let clock: Clock<Step> | undefined;
  let shown = '';
  for (;;) {
    if (driver.inbox.take() || clock === undefined) clock = await driver.load();
    driver.observe(clock);
    const face = `${clock.stage}:${String(clock.paused)}`;
    if (face !== shown) {
      upsertSearchAttributes([
        { key: STAGE, value: clock.stage },
        { key: PAUSED, value: clock.paused },
      ]);
      shown = face;
    }
    if (clock.ended) return;
    if (runIsSpent()) {
      await condition(allHandlersFinished);
      await driver.rollOver(driver.inbox.lastSeq());
    }
    const now = Date.now();
    if (isDue(clock, now) && clock.step !== null) {
      clock = await driver.act(clock.step, {
        commandId: `${workflowId}:${clock.step}:${now}`,
        upToMs: now,
      });
      continue;
    }
    const woken = await condition(() => driver.inbox.hasNews(), sleepMs(clock, now));
    if (!woken && !isDue(clock, Date.now())) clock = undefined;
  }
}

import { Client } from 'pg';
import type { CampaignScope } from '@app/contracts';
import {
  createTestApi,
  field,
  list,
  text,
  type Answer,
  type Browser,
  type TestApi,
} from '../support/app';
import type { OwnedClock } from '../support/owned-clock';
import { issued, runClocks } from './campaign';
import { createSuite, DEMO_PASSWORD, lastSessions, type Suite } from './suite';

/** First day of the small campaign, and "today" of its calendar. */
export const FIRST_DAY = '2026-03-09';

export interface Duty {
  readonly id: string;
  readonly schoolId: string;
  readonly schoolCode: string;
  readonly groupId: string;
  /** 1…4, as in the logins of the town's people */
  readonly group: number;
  readonly taskKey: string;
}
export interface CohortRef {
  readonly id: string;
  readonly groupId: string;
  readonly group: number;
}

const REPORT = { done: 'done' };
const PLAN = { goals: 'g', keyTasks: 'k', division: 'd', measures: 'm', timeLimits: 't' };

/** A small campaign of four phases in the middle of its life, and everybody's browser. */
export class Journey {
  private readonly browsers = new Map<string, Browser>();

  constructor(
    readonly suite: Suite,
    readonly web: TestApi,
    readonly campaignId: string,
    private readonly clock?: OwnedClock,
  ) {}

  async as(login: string): Promise<Browser> {
    const known = this.browsers.get(login);
    if (known) return known;
    const browser = await this.web.signIn(login, DEMO_PASSWORD);
    if (this.clock) await lastSessions(this.suite);
    this.browsers.set(login, browser);
    return browser;
  }

  /** A request that must be done. */
  async must(login: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await (await this.as(login)).ask(method, path, { body });
    if (answer.status >= 300) throw new Error(`${login} ${method} ${path}: ${answer.text}`);
    return answer.body;
  }

  async ask(login: string, method: string, path: string, body?: unknown): Promise<Answer> {
    return (await this.as(login)).ask(method, path, { body });
  }

  rows<T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) {
    return this.suite.database.query<T>(sql, values);
  }

  async phase(no: number): Promise<string> {
    const rows = await this.rows<{ id: string }>(
      'SELECT id FROM phase WHERE campaign_id = $1 AND no = $2',
      [this.campaignId, no],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error(`no phase ${no}`);
    return id;
  }

  async duties(phaseNo: number): Promise<readonly Duty[]> {
    return this.rows<Duty & Record<string, unknown>>(
      `SELECT t.id, t.school_id AS "schoolId", s.code AS "schoolCode", t.group_id AS "groupId", right(g.code, 1)::int AS "group", t.task_key AS "taskKey"
       FROM school_task t JOIN unit s ON s.id = t.school_id JOIN unit g ON g.id = t.group_id WHERE t.campaign_id = $1 AND t.phase_no = $2 ORDER BY s.code, t.task_key`,
      [this.campaignId, phaseNo],
    );
  }

  async cohorts(phaseNo: number): Promise<readonly CohortRef[]> {
    return this.rows<CohortRef & Record<string, unknown>>(
      `SELECT c.id, c.group_id AS "groupId", right(g.code, 1)::int AS "group" FROM cohort c JOIN phase p ON p.id = c.phase_id JOIN unit g ON g.id = c.group_id
       WHERE c.campaign_id = $1 AND p.no = $2 ORDER BY g.code, c.shard_no`,
      [this.campaignId, phaseNo],
    );
  }

  async stateOf(table: 'school_task' | 'cohort' | 'phase' | 'campaign' | 'sign_off', id: string) {
    const rows = await this.rows<{ state: string }>(`SELECT state FROM ${table} WHERE id = $1`, [
      id,
    ]);
    return rows[0]?.state;
  }

  async draft(duty: Duty): Promise<void> {
    const content = duty.taskKey.startsWith('T') ? REPORT : PLAN;
    await this.must(`saf-${duty.schoolCode}`, 'PUT', `/school-tasks/${duty.id}/draft`, { content });
    await this.must(
      `saf-${duty.schoolCode}`,
      'POST',
      `/school-tasks/${duty.id}/submit-internally`,
      {},
    );
  }

  async handIn(duty: Duty): Promise<void> {
    await this.draft(duty);
    const head = `prin-${duty.schoolCode}`;
    const seen = await this.must(head, 'GET', `/school-tasks/${duty.id}`);
    await this.must(head, 'POST', `/school-tasks/${duty.id}/sign`, {
      seenDigest: text(seen, 'digest'),
    });
  }

  async accept(duty: Duty): Promise<void> {
    const town = `town${duty.group}-1`;
    if (duty.taskKey !== 'T3') {
      await this.must(town, 'POST', `/school-tasks/${duty.id}/accept`, {});
      return;
    }
    await this.must(town, 'POST', `/school-tasks/${duty.id}/pass-up`, {});
    await this.must('lead-safety', 'POST', `/school-tasks/${duty.id}/accept`, {});
  }

  /** Settles tasks without their people, for tests that begin after the work. */
  async settleAll(phaseNo: number, exceptIds: readonly string[] = []): Promise<void> {
    await this.suite.database.execute(
      `UPDATE school_task SET state = 'ACCEPTED', holder = 'SCHOOL', next_rung = NULL, next_action_at = NULL WHERE campaign_id = $1 AND phase_no = $2 AND NOT id = ANY($3::uuid[])`,
      [this.campaignId, phaseNo, exceptIds],
    );
  }

  line(duty: Duty, targetPhaseId: string | undefined) {
    return {
      schoolTaskId: duty.id,
      ownerUnitId: duty.schoolId,
      newDueOn: '2026-06-01',
      targetPhaseId,
      reason: 'later',
    };
  }

  /** Town review and a prepared sheet. @returns the sheet's hash */
  async prepare(cohort: CohortRef, lines: readonly unknown[] = []): Promise<string> {
    const town = `town${cohort.group}-1`;
    if ((await this.stateOf('cohort', cohort.id)) === 'OPEN')
      await this.must(town, 'POST', `/cohorts/${cohort.id}/start-review`);
    const made = await this.must(town, 'POST', `/cohorts/${cohort.id}/prepare-sheet`, { lines });
    return text(made, 'sheetHash');
  }

  async signCohort(cohort: CohortRef, lines: readonly unknown[] = []): Promise<void> {
    const seenHash = await this.prepare(cohort, lines);
    await this.must(`townh${cohort.group}`, 'POST', `/cohorts/${cohort.id}/sign`, { seenHash });
  }

  /** @returns the gate's sign-off, a draft */
  async openGate(phaseNo: number): Promise<string> {
    const opened = await this.must(
      'off1',
      'POST',
      `/phases/${await this.phase(phaseNo)}/open-gate`,
    );
    return text(opened, 'signOffId');
  }

  /** Who is asked to sign now, by login. */
  async waiting(signOffId: string): Promise<readonly string[]> {
    const rows = await this.rows<{ login: string }>(
      `SELECT a.login FROM sign_off s JOIN sign_step t ON t.sign_off_id = s.id AND t.no = s.current_no AND t.decision IS NULL JOIN account a ON a.person_id = t.signer_id
       WHERE s.id = $1 AND s.state = 'PENDING' ORDER BY a.login`,
      [signOffId],
    );
    return rows.map((r) => r.login);
  }

  /** The deputy the route named. */
  async deputy(signOffId: string): Promise<string> {
    const rows = await this.rows<{ login: string }>(
      "SELECT a.login FROM sign_step t JOIN account a ON a.person_id = t.signer_id WHERE t.sign_off_id = $1 AND a.login LIKE 'dep%'",
      [signOffId],
    );
    return rows[0]?.login ?? '';
  }

  async sign(login: string, signOffId: string): Promise<Answer> {
    const seen = await this.must(login, 'GET', `/sign-offs/${signOffId}`);
    return this.ask(login, 'POST', `/sign-offs/${signOffId}/sign`, {
      seenHash: text(seen, 'contentHash'),
    });
  }

  async signAll(signOffId: string): Promise<void> {
    for (let turn = 0; turn < 30; turn += 1) {
      const [login] = await this.waiting(signOffId);
      if (login === undefined) return;
      const answer = await this.sign(login, signOffId);
      if (answer.status !== 200) throw new Error(answer.text);
    }
    throw new Error('the signing never ended');
  }

  clocks(): Promise<void> {
    return runClocks(this.suite, this.campaignId);
  }

  /** Moves a task's dues into the past, past the trigger that keeps an original due for ever. */
  async overdue(taskId: string, original: string, current = original): Promise<void> {
    const owner = new Client({ connectionString: this.suite.databases.adminUrl });
    await owner.connect();
    try {
      await owner.query('SET session_replication_role = replica');
      await owner.query(
        'UPDATE school_task SET original_due_at = $2, current_due_at = $3 WHERE id = $1',
        [taskId, original, current],
      );
    } finally {
      await owner.end();
    }
  }

  /** Rows of every table a refused request might have touched; the audit log is told of refusals and left out. */
  async footprint(): Promise<string> {
    const tables = [
      'campaign',
      'phase',
      'task',
      'task_phase',
      'cohort',
      'cohort_sheet',
      'exception_line',
      'school_task',
      'submission',
      'review',
      'deadline',
      'sign_off',
      'sign_step',
      'snapshot',
      'gate_sheet',
      'gate_line',
      'carry_over',
      'state_event',
      'outbox',
      'doc_number',
      'request_key',
      'court_segment',
      'rollup_delta',
      'official_document',
      'serial',
    ];
    const found: string[] = [];
    for (const table of tables) {
      const rows = await this.rows<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(x::text), '' ORDER BY md5(x::text))), '') AS digest FROM ${table} x`,
      );
      found.push(`${table} ${rows[0]?.digest ?? ''}`);
    }
    return found.join('\n');
  }

  async close(): Promise<void> {
    await this.web.close();
    await this.suite.drop();
  }
}

/** Fourteen junior schools; phases 1 and 2 run. @param clock the test's own time, on the first day; absent = the database's */
export async function startJourney(
  scope: CampaignScope = { schoolTypes: ['JUNIOR'] },
  clock?: OwnedClock,
): Promise<Journey> {
  const suite = await createSuite(
    clock ? { clock } : { dayLengthMs: 86_400_000, epochOn: FIRST_DAY },
  );
  const web = await createTestApi(suite);
  const campaignId = await issued(suite, {
    templateId: 'demo-four-phase',
    anchorOn: FIRST_DAY,
    scope,
  });
  const journey = new Journey(suite, web, campaignId, clock);
  await journey.clocks();
  return journey;
}

/** Status and code of an answer, and the fields its findings name. */
export const told = (answer: Answer): string =>
  [
    answer.status,
    field(answer.body, 'code'),
    ...(answer.status < 300 ? [] : list(answer.body, 'findings').map((f) => field(f, 'field'))),
  ].join(' ');

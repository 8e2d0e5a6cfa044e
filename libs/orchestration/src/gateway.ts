import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import {
  Client,
  Connection,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  isGrpcServiceError,
} from '@temporalio/client';
import {
  defineSearchAttributeKey,
  TypedSearchAttributes,
  type SearchAttributePair,
} from '@temporalio/common';
import {
  TASK_QUEUES,
  type DispatchOutcome,
  type OutboxMessage,
  type SearchAttributes,
} from '@app/contracts';
import type { TemporalConnection } from '@app/platform';

/** The call may be tried again: the server was away, busy or slow. */
export class RetryableDispatchError extends Error {}

/** gRPC codes after which the outcome is open or the server busy: DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE, CANCELLED. */
const RETRYABLE_CODES = new Set([1, 4, 8, 14]);
const CALL_TIMEOUT_MS = 5_000;

export interface GatewayOptions extends TemporalConnection {
  /** suffix of the task queues, for test suites side by side */
  readonly queueSuffix?: string;
}

const KEYWORDS = ['BureauId', 'CampaignId', 'UnitCode', 'Stage'] as const;

function typed(attributes: SearchAttributes): TypedSearchAttributes {
  const pairs: SearchAttributePair[] = [];
  for (const name of KEYWORDS) {
    const value = attributes[name];
    if (value !== undefined) pairs.push({ key: defineSearchAttributeKey(name, 'KEYWORD'), value });
  }
  if (attributes.PhaseNo !== undefined)
    pairs.push({ key: defineSearchAttributeKey('PhaseNo', 'INT'), value: attributes.PhaseNo });
  if (attributes.Paused !== undefined)
    pairs.push({ key: defineSearchAttributeKey('Paused', 'BOOL'), value: attributes.Paused });
  return new TypedSearchAttributes(pairs);
}

function isRetryable(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? RETRYABLE_CODES.has(cause.code) : false;
}

export interface RunningWorkflow {
  readonly workflowId: string;
  readonly workflowType: string;
}

export interface ScheduleRow {
  readonly id: string;
  readonly paused: boolean;
  readonly note: string;
  readonly nextAt: string | null;
}

/** The only way to Temporal; connects when first used and again after it was lost. */
export class TemporalGateway {
  private client: Client | undefined;

  constructor(private readonly options: GatewayOptions) {}

  /** @throws RetryableDispatchError when the message should be sent again later */
  async dispatch(message: OutboxMessage): Promise<DispatchOutcome> {
    try {
      const client = await this.connected();
      return await client.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
        this.send(client, message),
      );
    } catch (error) {
      if (error instanceof RetryableDispatchError) throw error;
      if (isRetryable(error))
        throw new RetryableDispatchError(error instanceof Error ? error.message : 'temporal');
      throw error;
    }
  }

  /** Open workflows of our queue, page by page. */
  async *running(): AsyncIterable<RunningWorkflow> {
    const client = await this.connected();
    for await (const w of client.workflow.list({
      query: `ExecutionStatus = 'Running' AND TaskQueue = '${this.taskQueue()}'`,
      pageSize: 1_000,
    })) {
      yield { workflowId: w.workflowId, workflowType: w.type };
    }
  }

  /** The workflow's own snapshot, for operators. */
  async snapshot(workflowId: string, noun: string): Promise<unknown> {
    const client = await this.connected();
    return client.workflow.getHandle(workflowId).query(`${noun}.snapshot`);
  }

  /** Wakes a clock, which loads anew; writes nothing. @returns its snapshot before it acts */
  async runNow(workflowId: string, noun: string): Promise<unknown> {
    const client = await this.connected();
    return client.workflow.getHandle(workflowId).executeUpdate(`${noun}.runNow`);
  }

  /** The run's history as the JSON text that replay reads back. */
  async history(workflowId: string): Promise<string> {
    const client = await this.connected();
    return historyToJSON(await client.workflow.getHandle(workflowId).fetchHistory());
  }

  /** Events of the clock's present run; undefined when nothing of that id runs. */
  async runEvents(workflowId: string): Promise<number | undefined> {
    const client = await this.connected();
    try {
      const run = await client.workflow.getHandle(workflowId).describe();
      return run.status.name === 'RUNNING' ? run.historyLength : undefined;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  /** Schedules of the namespace as the server lists them. */
  async schedules(): Promise<readonly ScheduleRow[]> {
    const client = await this.connected();
    const rows: ScheduleRow[] = [];
    for await (const s of client.schedule.list()) {
      rows.push({
        id: s.scheduleId,
        paused: s.state.paused,
        note: s.state.note ?? '',
        nextAt: s.info.nextActionTimes[0]?.toISOString() ?? null,
      });
    }
    return rows;
  }

  async reachable(): Promise<boolean> {
    try {
      const client = await this.connected();
      await client.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
        client.workflowService.getSystemInfo({}),
      );
      return true;
    } catch (error) {
      if (error instanceof Error) return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client?.connection.close();
    this.client = undefined;
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    try {
      const connection = await Connection.connect({
        address: this.options.address,
        connectTimeout: CALL_TIMEOUT_MS,
        tls: this.options.tls,
        apiKey: this.options.apiKey,
      });
      this.client = new Client({ connection, namespace: this.options.namespace });
      return this.client;
    } catch (error) {
      throw new RetryableDispatchError(error instanceof Error ? error.message : 'cannot connect');
    }
  }

  private taskQueue(): string {
    return TASK_QUEUES.workflows + (this.options.queueSuffix ?? '');
  }

  private async send(client: Client, m: OutboxMessage): Promise<DispatchOutcome> {
    const start = {
      taskQueue: this.taskQueue(),
      workflowId: m.workflowId,
      args: [m.input],
      typedSearchAttributes: typed(m.searchAttributes),
      ...(m.summary === null ? {} : { staticSummary: m.summary }),
    };
    const signal = { seq: m.seq, action: m.action };
    const name = `${m.workflowType.replace(/Workflow$/, '')}.changed`;
    switch (m.kind) {
      case 'start':
        if (m.closed) return 'ignored';
        try {
          await client.workflow.start(m.workflowType, {
            ...start,
            workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
            workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
          });
          return 'sent';
        } catch (error) {
          if (error instanceof WorkflowExecutionAlreadyStartedError) return 'already-started';
          throw error;
        }
      case 'signal':
        try {
          await client.workflow.getHandle(m.workflowId).signal(name, signal);
          return 'sent';
        } catch (error) {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
          if (m.closed || Object.keys(m.input).length === 0) return 'ignored';
          await this.signalWithStart(client, m, start, name, signal);
          return 'sent';
        }
      case 'signal_with_start':
        if (m.closed) return 'ignored';
        await this.signalWithStart(client, m, start, name, signal);
        return 'sent';
      case 'cancel':
        try {
          await client.workflow.getHandle(m.workflowId).cancel();
          return 'sent';
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return 'ignored';
          throw error;
        }
      case 'schedule_upsert':
      case 'schedule_delete':
        throw new Error(`no schedules before the report module: ${m.workflowId}`);
    }
  }

  private async signalWithStart(
    client: Client,
    m: OutboxMessage,
    start: { readonly taskQueue: string; readonly workflowId: string; readonly args: unknown[] },
    name: string,
    signal: { readonly seq: number; readonly action: string },
  ): Promise<void> {
    await client.workflow.signalWithStart(m.workflowType, {
      ...start,
      signal: name,
      signalArgs: [signal],
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
  }
}

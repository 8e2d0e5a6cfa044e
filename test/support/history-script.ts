import { TASK_QUEUES } from '@app/contracts';

type Attributes = Readonly<Record<string, unknown>>;
export interface ScriptedEvent {
  readonly eventId: string;
  readonly eventTime: string;
  readonly eventType: string;
  readonly [attributes: string]: unknown;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const payload = (value: unknown): Attributes =>
  value === undefined
    ? { metadata: { encoding: base64('binary/null') } }
    : { metadata: { encoding: base64('json/plain') }, data: base64(JSON.stringify(value)) };
const payloads = (...values: readonly unknown[]): Attributes => ({ payloads: values.map(payload) });
const RUN = '11111111-1111-4111-8111-111111111111';
const QUEUE = { name: TASK_QUEUES.workflows, kind: 'TASK_QUEUE_KIND_NORMAL' };

/** Writes a history as a server would: activity and timer ids count up, event references are texts. */
export class HistoryScript {
  readonly events: ScriptedEvent[] = [];
  private activities = 0;
  private timers = 0;
  private lastTask = '0';
  private timer = { id: '', event: '', ms: 0 };

  constructor(
    private readonly type: string,
    input: unknown,
    private atMs: number,
  ) {
    this.add('WORKFLOW_EXECUTION_STARTED', {
      workflowType: { name: type },
      taskQueue: QUEUE,
      input: payloads(input),
      workflowExecutionTimeout: '0s',
      workflowRunTimeout: '0s',
      workflowTaskTimeout: '10s',
      originalExecutionRunId: RUN,
      firstExecutionRunId: RUN,
      attempt: 1,
      identity: 'script',
      firstWorkflowTaskBackoff: '0s',
    });
    this.task();
  }

  toJSON(): { readonly events: readonly ScriptedEvent[] } {
    return { events: this.events };
  }

  later(ms: number): this {
    this.atMs += ms;
    return this;
  }

  activity(name: string, input: unknown, result: unknown, started: Attributes = {}): this {
    this.activities += 1;
    const scheduled = this.add('ACTIVITY_TASK_SCHEDULED', {
      activityId: String(this.activities),
      activityType: { name },
      taskQueue: { name: TASK_QUEUES.core, kind: 'TASK_QUEUE_KIND_NORMAL' },
      input: payloads(input),
      startToCloseTimeout: '60s',
      workflowTaskCompletedEventId: this.lastTask,
    });
    const begun = this.add('ACTIVITY_TASK_STARTED', {
      scheduledEventId: scheduled,
      requestId: `a${scheduled}`,
      attempt: 1,
    });
    this.add('ACTIVITY_TASK_COMPLETED', {
      scheduledEventId: scheduled,
      startedEventId: begun,
      result: payloads(result),
    });
    return this.task(started);
  }

  /** the stage or pause changed: the task that saw it wrote search attributes */
  shows(stage: string, paused: boolean): this {
    this.add('UPSERT_WORKFLOW_SEARCH_ATTRIBUTES', {
      workflowTaskCompletedEventId: this.lastTask,
      searchAttributes: {
        indexedFields: {
          Stage: {
            metadata: { encoding: base64('json/plain'), type: base64('Keyword') },
            data: base64(JSON.stringify(stage)),
          },
          Paused: {
            metadata: { encoding: base64('json/plain'), type: base64('Bool') },
            data: base64(JSON.stringify(paused)),
          },
        },
      },
    });
    return this;
  }

  sleeps(ms: number): this {
    this.timers += 1;
    const id = String(this.timers);
    const event = this.add('TIMER_STARTED', {
      timerId: id,
      startToFireTimeout: `${ms / 1000}s`,
      workflowTaskCompletedEventId: this.lastTask,
    });
    this.timer = { id, event, ms };
    return this;
  }

  wakes(): this {
    this.atMs += this.timer.ms;
    this.add('TIMER_FIRED', { timerId: this.timer.id, startedEventId: this.timer.event });
    return this.task();
  }

  /** @param wakes false for a message the inbox ignores: the timer stays */
  signalled(signalName: string, input: unknown, wakes = true): this {
    this.add('WORKFLOW_EXECUTION_SIGNALED', {
      signalName,
      input: payloads(input),
      identity: 'relay',
    });
    this.task();
    if (wakes) {
      this.add('TIMER_CANCELED', {
        timerId: this.timer.id,
        startedEventId: this.timer.event,
        workflowTaskCompletedEventId: this.lastTask,
      });
    }
    return this;
  }

  continuedAsNew(input: unknown): this {
    this.add('WORKFLOW_EXECUTION_CONTINUED_AS_NEW', {
      newExecutionRunId: RUN.replace('1', '2'),
      workflowType: { name: this.type },
      taskQueue: { name: TASK_QUEUES.workflows },
      input: payloads(input),
      workflowTaskCompletedEventId: this.lastTask,
    });
    return this;
  }

  completed(): this {
    this.add('WORKFLOW_EXECUTION_COMPLETED', {
      result: payloads(undefined),
      workflowTaskCompletedEventId: this.lastTask,
    });
    return this;
  }

  private task(started: Attributes = {}): this {
    const scheduled = this.add('WORKFLOW_TASK_SCHEDULED', {
      taskQueue: QUEUE,
      startToCloseTimeout: '10s',
      attempt: 1,
    });
    const begun = this.add('WORKFLOW_TASK_STARTED', {
      scheduledEventId: scheduled,
      identity: 'script',
      requestId: `t${scheduled}`,
      ...started,
    });
    this.lastTask = this.add('WORKFLOW_TASK_COMPLETED', {
      scheduledEventId: scheduled,
      startedEventId: begun,
      identity: 'script',
    });
    return this;
  }

  private add(type: string, attributes: Attributes): string {
    const eventId = String(this.events.length + 1);
    const key = type.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    this.events.push({
      eventId,
      eventTime: new Date(this.atMs).toISOString(),
      eventType: `EVENT_TYPE_${type}`,
      [`${key}EventAttributes`]: attributes,
    });
    return eventId;
  }
}

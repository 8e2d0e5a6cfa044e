import { readFileSync } from 'node:fs';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { TASK_QUEUES } from '@app/contracts';
import type { TemporalConnection } from '@app/platform';
import { domainErrorInterceptor } from '../interceptors/domain-error.interceptor';

export interface WorkersOptions extends TemporalConnection {
  readonly bundlePath: string;
  readonly coreSlots: number;
  readonly buildId: string;
  /** suffix of the task queues, for test suites side by side */
  readonly queueSuffix?: string;
  readonly activities: Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;
}

/** Connected in the background with backoff and no limit: the loops run meanwhile, nobody's work waits for Temporal. */
export class TemporalWorkers {
  private connection: NativeConnection | undefined;
  private workers: readonly Worker[] = [];
  private runs: readonly Promise<void>[] = [];
  private stopping = false;

  constructor(
    private readonly options: WorkersOptions,
    private readonly log: Logger,
  ) {
    readFileSync(options.bundlePath);
  }

  /** all workers RUNNING */
  healthy(): boolean {
    return this.workers.length > 0 && this.workers.every((w) => w.getState() === 'RUNNING');
  }

  async start(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt += 1) {
      try {
        await this.connect();
        return;
      } catch (error) {
        this.log.warn({ err: error, attempt }, 'temporal is not reachable, trying again');
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(500 * 2 ** Math.min(attempt, 6), 10_000)),
        );
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.allSettled(this.runs);
    await this.connection?.close();
  }

  private async connect(): Promise<void> {
    const { address, namespace, tls, apiKey, buildId, queueSuffix = '' } = this.options;
    const connection = await NativeConnection.connect({ address, tls, apiKey });
    const common = {
      connection,
      namespace,
      // 25 s let an activity finish its transaction; without the force time a stuck one would hold the process
      shutdownGraceTime: '25s',
      shutdownForceTime: '60s',
      workerDeploymentOptions: {
        version: { deploymentName: 'gongjian', buildId },
        useWorkerVersioning: false,
      },
    } as const;
    const workflows = await Worker.create({
      ...common,
      taskQueue: TASK_QUEUES.workflows + queueSuffix,
      workflowBundle: { codePath: this.options.bundlePath },
      maxCachedWorkflows: 300,
      workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 4, maximum: 20 },
    });
    const core = await Worker.create({
      ...common,
      taskQueue: TASK_QUEUES.core + queueSuffix,
      activities: this.options.activities,
      maxConcurrentActivityTaskExecutions: this.options.coreSlots,
      interceptors: { activity: [domainErrorInterceptor] },
    });
    this.connection = connection;
    this.workers = [workflows, core];
    this.runs = this.workers.map((w) => w.run());
    for (const run of this.runs) {
      run.catch((error: unknown) => {
        // a failed worker cannot be restarted in place: the supervisor starts a new process
        this.log.fatal({ err: error }, 'worker stopped');
        process.exit(1);
      });
    }
  }
}

import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What an alarm may watch; read from the database at each scrape. */
export interface WatchedFigures {
  readonly outboxOldestSeconds: number;
  readonly outboxRows: number;
  readonly outboxDead: number;
  readonly lateClocks: number;
  readonly digestOldestSeconds: number;
  readonly isDeliveryClosed: boolean;
  readonly isRelayClosed: boolean;
  readonly checkpointAgeSeconds: number | null;
}

const bit = (value: boolean): number => (value ? 1 : 0);

/** Every metric of ours, by name; the rules in docker/prometheus are checked against this file. Labels carry no ids. */
export class Metrics {
  readonly registry = new Registry();
  private readonly on = { registers: [this.registry] };

  private readonly outboxOldest = new Gauge({
    ...this.on,
    name: 'gongjian_outbox_oldest_seconds',
    help: 'age of the oldest message to a clock that is not delivered',
  });
  private readonly outboxRows = new Gauge({
    ...this.on,
    name: 'gongjian_outbox_rows',
    help: 'rows in the outbox',
  });
  private readonly outboxDead = new Gauge({
    ...this.on,
    name: 'gongjian_outbox_dead_total',
    help: 'messages given up and not sent again since',
  });
  private readonly clockLate = new Gauge({
    ...this.on,
    name: 'gongjian_clock_late',
    help: 'open duties whose next step is over 15 minutes past',
  });
  private readonly digestOldest = new Gauge({
    ...this.on,
    name: 'gongjian_digest_oldest_seconds',
    help: 'age of the oldest notice that should have been sent',
  });
  private readonly deliveryClosed = new Gauge({
    ...this.on,
    name: 'gongjian_delivery_gate_closed',
    help: '1 while no notice leaves the house',
  });
  private readonly relayClosed = new Gauge({
    ...this.on,
    name: 'gongjian_relay_gate_closed',
    help: '1 while no message reaches a clock',
  });
  private readonly checkpointAge = new Gauge({
    ...this.on,
    name: 'gongjian_audit_checkpoint_age_seconds',
    help: 'time since the last signed checkpoint; -1 when there is none',
  });
  private readonly runEvents = new Histogram({
    ...this.on,
    name: 'gongjian_run_events',
    help: 'events of sampled running clocks',
    buckets: [50, 100, 200, 400, 800, 1_200, 1_500, 2_000, 4_000, 10_000],
  });
  private readonly repairs = new Counter({
    ...this.on,
    name: 'gongjian_reconcile_repairs_total',
    help: 'clocks the nightly reconciler started, cancelled or nudged',
    labelNames: ['kind'] as const,
  });
  private readonly loopFailures = new Counter({
    ...this.on,
    name: 'gongjian_loop_failures_total',
    help: 'rounds of a worker loop or job that failed and are tried again',
    labelNames: ['loop'] as const,
  });
  private readonly requests = new Histogram({
    ...this.on,
    name: 'gongjian_http_request_seconds',
    help: 'requests by route as declared, never as asked',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  });

  constructor(process: 'api' | 'worker') {
    this.registry.setDefaultLabels({ process });
    collectDefaultMetrics({ register: this.registry });
  }

  show(figures: WatchedFigures): void {
    this.outboxOldest.set(figures.outboxOldestSeconds);
    this.outboxRows.set(figures.outboxRows);
    this.outboxDead.set(figures.outboxDead);
    this.clockLate.set(figures.lateClocks);
    this.digestOldest.set(figures.digestOldestSeconds);
    this.deliveryClosed.set(bit(figures.isDeliveryClosed));
    this.relayClosed.set(bit(figures.isRelayClosed));
    this.checkpointAge.set(figures.checkpointAgeSeconds ?? -1);
  }

  sawRun(events: number): void {
    this.runEvents.observe(events);
  }

  repaired(kind: 'restarted' | 'cancelled' | 'nudged', count: number): void {
    this.repairs.inc({ kind }, count);
  }

  loopFailed(loop: string): void {
    this.loopFailures.inc({ loop });
  }

  sawRequest(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void {
    const { seconds, status, ...labels } = request;
    this.requests.observe({ ...labels, status: String(status) }, seconds);
  }
}

/** Answers /metrics and nothing else, on a port that people cannot reach. */
export function serveMetrics(
  metrics: Metrics,
  at: { readonly port: number; readonly host: string },
): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.registry.metrics().then(
      (text) => {
        response.writeHead(200, { 'content-type': metrics.registry.contentType });
        response.end(text);
      },
      () => response.writeHead(500).end(),
    );
  });
  server.listen(at.port, at.host);
  return server;
}

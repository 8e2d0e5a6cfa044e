import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { readGauges, type Runtime } from '@app/application';
import type { Metrics } from '@app/platform';

export interface HealthParts {
  readonly runtime: Runtime;
  readonly metrics: Metrics;
  readonly isTemporalUp: () => boolean;
  readonly log: Logger;
}

/** /health/live, /health/ready and /metrics on the worker's own port. */
export function createHealthServer({ runtime, metrics, isTemporalUp, log }: HealthParts): Server {
  return createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.url === '/metrics') {
        metrics.show(await readGauges(runtime.database));
        const text = await metrics.registry.metrics();
        response.writeHead(200, { 'content-type': metrics.registry.contentType });
        response.end(text);
        return;
      }
      const database = await runtime.healthy();
      const temporal = isTemporalUp();
      const ready = database && (request.url === '/health/live' || temporal);
      response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ database, temporal }));
    };
    answer().catch((error: unknown) => {
      // figures that cannot be read are an alarm of their own: the scrape fails
      log.warn({ err: error }, 'no answer on the health port');
      if (!response.headersSent) response.writeHead(503);
      response.end();
    });
  });
}

import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

// Installed once per test process: the core's own log would drown the results.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: {
    logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
  },
});

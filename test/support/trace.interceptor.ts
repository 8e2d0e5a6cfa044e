import { proxySinks, type Sinks, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

interface TraceSinks extends Sinks {
  trace: { step(kind: string, value: unknown): void };
}
const { trace } = proxySinks<TraceSinks>();

/** Tells every command a workflow issues, with its values; bundled into the trace tests only. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      scheduleActivity: (input, next) => {
        trace.step(
          `activity ${input.activityType} @${String(input.options.taskQueue)}`,
          input.args[0],
        );
        return next(input);
      },
      startTimer: (input, next) => {
        trace.step('timer', input.durationMs);
        return next(input);
      },
      continueAsNew: (input, next) => {
        trace.step('continueAsNew', input.args[0]);
        return next(input);
      },
    },
  ],
  inbound: [
    {
      execute: async (input, next) => {
        const result = await next(input);
        trace.step('result', result);
        return result;
      },
    },
  ],
});

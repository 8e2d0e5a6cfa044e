import { parse } from 'yaml';

/** Metrics of others that the alerts may use: the SDK's core and the server of the version we run. */
export const FOREIGN_METRICS: readonly string[] = [
  'temporal_num_pollers',
  'temporal_request_failure',
  'temporal_workflow_task_execution_failed',
  'temporal_workflow_task_schedule_to_start_latency',
  'approximate_backlog_count',
  'persistence_latency',
  'schedule_missed_catchup_window',
];

const HISTOGRAM_PARTS = /_(bucket|count|sum)$/;
/** Words of the query language, and labels, are no metrics. */
const WORD = /[a-zA-Z_:][a-zA-Z0-9_:]*/g;
const LANGUAGE = new Set(
  'absent and avg by for histogram_quantile increase le loop m h max min on or rate sum unless without'.split(
    ' ',
  ),
);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Names an expression reads, without its label matchers, ranges and texts. */
export function metricsOf(expression: string): readonly string[] {
  const plain = expression
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/"[^"]*"/g, ' ')
    .replace(/\b(by|without|on)\s*\([^)]*\)/g, ' ');
  return [...new Set(plain.match(WORD) ?? [])].filter((word) => !LANGUAGE.has(word));
}

/** Names our code gives to metrics: `name: 'gongjian_…'`. */
export const metricsMadeBy = (source: string): readonly string[] =>
  [...source.matchAll(/name: '(gongjian_[a-z_]+)'/g)].map(([, name]) => name ?? '');

export interface RuleFindings {
  readonly alerts: number;
  readonly problems: readonly string[];
}

/**
 * Checks a rules file without Prometheus: it can be read, every alert has an expression, a severity, a summary and a
 * runbook that exists, and every metric it reads is made by somebody.
 */
export function checkAlertRules(
  text: string,
  ours: readonly string[],
  exists: (path: string) => boolean,
): RuleFindings {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    return {
      alerts: 0,
      problems: [`cannot be read: ${error instanceof Error ? error.message : ''}`],
    };
  }
  const rules = listOf(fieldOf(document, 'groups')).flatMap((group) =>
    listOf(fieldOf(group, 'rules')),
  );
  const problems: string[] = [];
  const names = new Set<string>();
  for (const rule of rules) {
    const name = String(fieldOf(rule, 'alert') ?? '');
    const say = (problem: string): void => void problems.push(`${name || '(unnamed)'}: ${problem}`);
    if (name === '') say('has no name');
    if (names.has(name)) say('appears twice');
    names.add(name);
    const expression = fieldOf(rule, 'expr');
    if (typeof expression !== 'string') say('has no expression');
    const read = typeof expression === 'string' ? metricsOf(expression) : [];
    if (read.length === 0) say('reads no metric');
    for (const metric of read) {
      const base = metric.replace(HISTOGRAM_PARTS, '');
      if (![metric, base].some((n) => ours.includes(n) || FOREIGN_METRICS.includes(n)))
        say(`nobody makes ${metric}`);
    }
    const severity = fieldOf(fieldOf(rule, 'labels'), 'severity');
    if (severity !== 'page' && severity !== 'ticket') say('severity is neither page nor ticket');
    const annotations = fieldOf(rule, 'annotations');
    if (typeof fieldOf(annotations, 'summary') !== 'string') say('has no summary');
    const runbook = fieldOf(annotations, 'runbook');
    if (typeof runbook !== 'string' || !exists(runbook))
      say(`runbook is missing: ${String(runbook)}`);
  }
  if (rules.length === 0) problems.push('no alerts found');
  return { alerts: rules.length, problems };
}

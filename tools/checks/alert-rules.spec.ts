import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAlertRules, metricsMadeBy, metricsOf } from './alert-rules';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const rules = read('docker/prometheus/rules.yml');
const ours = metricsMadeBy(read('libs/platform/src/metrics/metrics.ts'));
const exists = (path: string): boolean => existsSync(join(root, path));
const check = (text: string): string => checkAlertRules(text, ours, exists).problems.join('\n');

describe('docker/prometheus/rules.yml', () => {
  it('keeps every rule', () => {
    expect(checkAlertRules(rules, ours, exists)).toEqual({
      alerts: rules.match(/- alert:/g)?.length,
      problems: [],
    });
  });

  it('watches everything that the design asks for', () => {
    const watched = [
      ...['num_pollers', 'NonDeterminismError', 'GrpcMessageTooLarge', 'RESOURCE_EXHAUSTED'],
      ...['outbox_oldest_seconds', 'outbox_dead_total', 'clock_late', 'digest_oldest_seconds'],
      ...['run_events', 'reconcile_repairs_total', 'delivery_gate_closed'],
      ...['persistence_latency', 'approximate_backlog_count', 'schedule_missed_catchup_window'],
    ];
    expect(watched.filter((name) => !rules.includes(name))).toEqual([]);
  });

  it.each([
    ['a metric nobody makes', 'gongjian_clock_late)', 'gongjian_clock_early)', 'nobody makes'],
    ['a foreign metric nobody knows', 'temporal_num_pollers)', 'temporal_pollers)', 'nobody makes'],
    ['another severity', 'severity: page', 'severity: loud', 'neither page nor ticket'],
    ['a runbook that is not there', 'runbooks/restore.md', 'runbooks/no.md', 'runbook is missing'],
    ['a name used twice', 'alert: OutboxDead', 'alert: OutboxOld', 'appears twice'],
    ['a broken file', 'groups:', 'groups: [', 'cannot be read'],
    ['no alerts at all', /groups:[^]*/, 'groups: []', 'no alerts found'],
  ])('refuses %s', (_what, from, to, problem) => {
    const text = rules.replace(from, to);
    expect(text).not.toBe(rules);
    expect(check(text)).toContain(problem);
  });

  it('reads names and not labels, ranges or words of the language', () => {
    expect(
      metricsOf('sum by (le) (rate(a_bucket{status=~"5..", route="b"}[5m])) > 1 or absent(c)'),
    ).toEqual(['a_bucket', 'c']);
  });
});

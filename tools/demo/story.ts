import { t } from '@app/messages';
import { count, field, list } from './client';
import { draftAndIssue } from './draft';
import { receiveEvidence, sendEvidence } from './evidence';
import { extend } from './extension';
import { importRoster } from './roster';
import { accept, escalated, exempt, handIn, returnOnce } from './school-work';
import { passGate, signCohorts } from './signing';
import { Stage } from './stage';

/** One small campaign from the draft to its closure, told step by step. */
export class Story {
  private readonly stage: Stage;

  constructor(base: string, password: string) {
    this.stage = new Stage(base, password);
  }

  async tell(): Promise<{ readonly passed: number; readonly failed: number }> {
    await importRoster(this.stage);
    await draftAndIssue(this.stage);
    await this.firstPhase();
    await this.secondPhase();
    await this.laterPhase(3);
    await this.laterPhase(4);
    await this.finish();
    return this.stage.result;
  }

  private async firstPhase(): Promise<void> {
    await this.stage.launched(1);
    await this.stage.launched(2);
    const tasks = await this.stage.tasksOf(1);
    this.stage.check('demo.check.phase1-tasks', tasks.length === 14);
    this.stage.check('demo.check.phase2-tasks', (await this.stage.tasksOf(2)).length === 42);
    this.stage.say('demo.launched', { count: tasks.length });
    const plan = {
      goals: t('demo.word'),
      keyTasks: t('demo.word'),
      division: t('demo.word'),
      measures: t('demo.word'),
      timeLimits: t('demo.word'),
    };
    const first = tasks[0];
    if (!first) throw new Error('no task was distributed');
    await handIn(this.stage, first, plan, true);
    this.stage.say('demo.handed-in', { school: first.schoolName });
    await this.stage.each(tasks.slice(1), (task) => handIn(this.stage, task, plan));
    await this.stage.each(tasks, (task) => accept(this.stage, task));
    await signCohorts(this.stage, 1, []);
    await passGate(this.stage, 1, 'CLOSED');
  }

  private async secondPhase(): Promise<void> {
    const tasks = await this.stage.tasksOf(2);
    const late = tasks.find((x) => x.taskKey === 'T1');
    const spared = tasks.find((x) => x.taskKey === 'T3');
    const returned = tasks.find((x) => x.taskKey === 'T2');
    if (!late || !spared || !returned) throw new Error('the second phase lacks its tasks');
    const rest = tasks.filter((x) => x.id !== late.id && x.id !== spared.id);
    const file = await sendEvidence(this.stage, returned);
    await this.stage.each(rest, (task) => handIn(this.stage, task, { done: t('demo.done') }));
    await receiveEvidence(this.stage, returned, file);
    await exempt(this.stage, spared);
    await returnOnce(this.stage, returned);
    await this.stage.each(
      rest.filter((x) => x.id !== returned.id),
      (task) => accept(this.stage, task),
    );
    await accept(this.stage, returned);
    await escalated(this.stage, late);
    const office = await this.stage.as('off1');
    const target = this.stage.phase(3);
    await signCohorts(this.stage, 2, [{ task: late, targetPhaseId: target.id }]);
    await passGate(this.stage, 2, 'CLOSED_WITH_ISSUES', target.id);
    await this.stage.until(
      async () =>
        field(await office.get(`/phases/${this.stage.phase(2).id}`), 'settledAt') !== null,
    );
    await handIn(this.stage, late, { done: t('demo.done-late') });
    await accept(this.stage, late);
    const filed = await office.get(`/school-tasks/${late.id}`);
    this.stage.check(
      'demo.check.late-accepted',
      field(filed, 'state') === 'ACCEPTED' && field(filed, 'lateOriginal') === true,
    );
    this.stage.say('demo.late', { school: late.schoolName });
  }

  private async laterPhase(no: number): Promise<void> {
    await this.stage.launched(no);
    const tasks = await this.stage.tasksOf(no);
    this.stage.check('demo.check.later-tasks', tasks.length === 42);
    const asking = tasks[0];
    if (no === 4 && asking) await extend(this.stage, asking);
    await this.stage.each(tasks, (task) => handIn(this.stage, task, { done: t('demo.done') }));
    await this.stage.each(tasks, (task) => accept(this.stage, task));
    await signCohorts(this.stage, no, []);
    await passGate(this.stage, no, 'CLOSED');
  }

  private async finish(): Promise<void> {
    const off = await this.stage.as('off1');
    await this.stage.until(async () =>
      list(await off.get(`/campaigns/${this.stage.campaignId}`), 'actions').some(
        (a) => field(a, 'action') === 'enterWrapUp' && field(a, 'allowed') === true,
      ),
    );
    await off.must('POST', `/campaigns/${this.stage.campaignId}/wrap-up`, {});
    await (
      await this.stage.as('chief')
    ).must('POST', `/campaigns/${this.stage.campaignId}/close`, {});
    const closed = await off.get(`/campaigns/${this.stage.campaignId}`);
    this.stage.check(
      'demo.check.closed',
      field(closed, 'state') === 'CLOSED' && typeof field(closed, 'finalSnapshotId') === 'string',
    );
    const states = list(closed, 'plan', 'phases').map((p) => field(p, 'state'));
    this.stage.check(
      'demo.check.phase-states',
      states.join() === 'CLOSED,CLOSED_WITH_ISSUES,CLOSED,CLOSED',
    );
    const progress = list(
      await off.get(`/campaigns/${this.stage.campaignId}/progress`),
      'units',
    ).filter((u) => field(u, 'unitKind') === 'BUREAU');
    const accepted = progress.reduce<number>((n, u) => n + count(u, 'accepted', 'numerator'), 0);
    this.stage.check('demo.check.figures', accepted === 14 + 3 * 42 - 1);
    this.stage.say('demo.closed');
  }
}

import { randomUUID } from 'node:crypto';
import { t } from '@app/messages';
import { count, field, list, text } from './client';
import type { Stage, TaskRef } from './stage';

export async function handIn(
  stage: Stage,
  task: TaskRef,
  content: Record<string, string>,
  twice = false,
): Promise<void> {
  const officer = await stage.as(`saf-${task.schoolCode}`);
  const head = await stage.as(`prin-${task.schoolCode}`);
  const path = `/school-tasks/${task.id}`;
  const state = field(await officer.get(path), 'state');
  if (state === 'ASSIGNED') await officer.must('POST', `${path}/acknowledge`, {});
  await officer.must('PUT', `${path}/draft`, { content });
  await officer.must('POST', `${path}/submit-internally`, {});
  const seen = await head.get(path);
  const key = randomUUID();
  const body = { seenDigest: text(seen, 'digest') };
  if (!twice) {
    await head.ask('POST', `${path}/sign`, body, key);
    return;
  }
  const answers = [
    await head.ask('POST', `${path}/sign`, body, key),
    await head.ask('POST', `${path}/sign`, body, key),
  ];
  const after = await head.get(path);
  stage.check(
    'demo.check.signed-once',
    answers.every((a) => a.status === 200) && list(after, 'submissions').length === 1,
  );
}

export async function accept(stage: Stage, task: TaskRef): Promise<void> {
  const town = await stage.as(`town${task.group}-1`);
  if (task.taskKey !== 'T3') {
    await town.must('POST', `/school-tasks/${task.id}/accept`, {});
    return;
  }
  const state = field(await town.get(`/school-tasks/${task.id}`), 'state');
  if (state === 'EXEMPTED') return;
  await town.must('POST', `/school-tasks/${task.id}/pass-up`, {});
  await (await stage.as('lead-safety')).must('POST', `/school-tasks/${task.id}/accept`, {});
}

export async function exempt(stage: Stage, task: TaskRef): Promise<void> {
  const head = await stage.as(`prin-${task.schoolCode}`);
  await head.must('POST', `/school-tasks/${task.id}/request-exemption`, {
    reason: t('demo.no-bus'),
  });
  const decided = await (
    await stage.as('lead-safety')
  ).must('POST', `/school-tasks/${task.id}/decide-exemption`, {
    exempt: true,
    reason: t('demo.agreed'),
  });
  stage.check('demo.check.exempted', field(decided, 'state') === 'EXEMPTED');
  stage.say('demo.exempted', { school: task.schoolName });
}

export async function returnOnce(stage: Stage, task: TaskRef): Promise<void> {
  const town = await stage.as(`town${task.group}-1`);
  const before = await town.get(`/school-tasks/${task.id}`);
  await town.must('POST', `/school-tasks/${task.id}/return`, {
    reasonCode: 'INCOMPLETE',
    reason: t('demo.returned-why'),
  });
  const after = await town.get(`/school-tasks/${task.id}`);
  stage.check(
    'demo.check.returned',
    field(after, 'state') === 'RETURNED' &&
      field(after, 'originalDueAt') === field(before, 'originalDueAt') &&
      count(after, 'deadlineVersion') === 2,
  );
  stage.say('demo.returned', { school: task.schoolName });
  await handIn(stage, task, { done: t('demo.done-again') });
}

/** Nobody does the task: the reminders climb from the school to the deputy director by themselves. */
export async function escalated(stage: Stage, task: TaskRef): Promise<void> {
  stage.say('demo.waiting', { school: task.schoolName });
  const told = async (login: string): Promise<boolean> =>
    (await (await stage.as(login)).all('/inbox')).some((m) =>
      list(m, 'lines').some((line) => typeof line === 'string' && line.includes(task.schoolName)),
    );
  for (const [login, key] of [
    [`saf-${task.schoolCode}`, 'demo.told.school'],
    [`prin-${task.schoolCode}`, 'demo.told.head'],
    [`town${task.group}-1`, 'demo.told.town'],
    [`townh${task.group}`, 'demo.told.town-head'],
    ['dep1', 'demo.told.deputy'],
  ] as const) {
    await stage.until(() => told(login));
    stage.check(key, true);
  }
}

import { t } from '@app/messages';
import { count, field, text } from './client';
import type { Stage, TaskRef } from './stage';

/** A working day after the last phase's end in the demo calendar. */
const LATER = '2026-05-12';

/** The school asks for more time before the due day, and the town centre agrees. */
export async function extend(stage: Stage, task: TaskRef): Promise<void> {
  const head = await stage.as(`prin-${task.schoolCode}`);
  const path = `/school-tasks/${task.id}`;
  const before = await head.get(path);
  const { status, body } = await head.ask('POST', `${path}/extensions`, {
    reason: t('demo.extension-why'),
    newDueOn: LATER,
  });
  if (field(body, 'code') === 'extension.after-due') {
    // when the system was away for days of this fast calendar: whoever asks too late is refused
    const isOver = Date.parse(text(before, 'currentDueAt')) <= Date.now();
    stage.check('demo.check.extension-late', isOver);
    return;
  }
  if (status >= 300) throw new Error(`${path}/extensions: ${status} ${JSON.stringify(body)}`);
  const asked = `/extensions/${text(body, 'extensionId')}`;
  await head.must('POST', `${asked}/submit`, {});
  const own = await head.ask('POST', `${asked}/decide`, {
    approve: true,
    reason: t('demo.agreed'),
  });
  stage.check('demo.check.extension-own', own.status === 403);
  const town = await stage.as(`town${task.group}-1`);
  await town.must('POST', `${asked}/decide`, { approve: true, reason: t('demo.agreed') });
  const after = await head.get(path);
  stage.check(
    'demo.check.extended',
    field(after, 'originalDueAt') === field(before, 'originalDueAt') &&
      text(after, 'currentDueAt') > text(before, 'currentDueAt') &&
      count(after, 'deadlineVersion') === count(before, 'deadlineVersion') + 1,
  );
  stage.say('demo.extended', { school: task.schoolName, day: LATER });
}

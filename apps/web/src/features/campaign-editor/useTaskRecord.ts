import { taskOf, type Campaign, type TaskDraft } from './campaign-plan';
import { useDraftSession, useRecord, type PlanRecord } from './draft-session';

const taskIn =
  (taskId: string) =>
  (campaign: Campaign): TaskDraft | undefined => {
    const found = campaign.plan.tasks.find(({ id }) => id === taskId);
    return found && taskOf(found);
  };
const GONE: TaskDraft = {
  no: 0,
  planNo: '',
  title: '',
  requirement: '',
  scope: null,
  evidencePolicy: 'OPTIONAL',
  evidenceReason: '',
  leadUnitIds: [],
  supportTypes: [],
  phases: [],
};

/** One task of the plan, as typed; two steps of the editor write in it. */
export function useTaskRecord(taskId: string, index: number): PlanRecord<TaskDraft> {
  const { campaign, requests } = useDraftSession();
  return useRecord<TaskDraft>(
    `task:${taskId}`,
    `tasks[${String(index)}]`,
    taskIn(taskId),
    taskIn(taskId)(campaign) ?? GONE,
    (value, version, key) => requests.updateTask(taskId, value, version, key),
  );
}

export const describeTask = (theirs: unknown): string =>
  typeof theirs === 'object' && theirs !== null && 'title' in theirs ? String(theirs.title) : '';

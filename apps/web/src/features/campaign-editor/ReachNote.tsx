import { useState, type ReactNode } from 'react';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Dialog } from '@web/ui/Dialog';
import { KeysetList, type Column } from '@web/ui/KeysetList';
import { Empty } from '@web/ui/States';
import type { Schemas } from '@web/api/client';
import { useDraftSession } from './draft-session';
import { SelectField } from './fields';
import { useReach, useReachedSchools } from './usePlan';

type School = Schemas['ReachedSchoolResponse'];

const typeOf = (school: School): string =>
  textOr(`web.school-type.${school.schoolType}`, 'web.none');
const COLUMNS: readonly Column<School>[] = [
  { key: 'name', title: t('web.editor.reach.school'), cell: ({ name }) => name },
  { key: 'type', title: t('web.school.type'), cell: typeOf },
  { key: 'group', title: t('web.school.group'), cell: ({ groupName }) => groupName },
  { key: 'code', title: t('web.editor.reach.code'), cell: ({ code }) => code, isNumber: true },
];

/** How many schools are reached; the figure opens the list of exactly these. @param taskId null = the whole campaign */
export function ReachNote({ taskId }: { readonly taskId: string | null }): ReactNode {
  const { campaign } = useDraftSession();
  const { data } = useReach(campaign.id);
  const [isOpen, setOpen] = useState(false);
  if (!data) return <span className="quiet">{t('web.editor.reach.counting')}</span>;
  const reach = taskId === null ? data : data.tasks.find((task) => task.taskId === taskId);
  const count = reach?.schools ?? 0;
  const text = t(taskId === null ? 'web.editor.reach.campaign' : 'web.editor.reach.task', {
    count,
  });
  if (count === 0) return <span className="error-text">{text}</span>;
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text}
      </button>
      {isOpen && (
        <ReachDialog
          title={text}
          taskId={taskId}
          groups={reach?.groups ?? []}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function ReachDialog({
  title,
  taskId,
  groups,
  onClose,
}: {
  readonly title: string;
  readonly taskId: string | null;
  readonly groups: readonly Schemas['ReachedGroupResponse'][];
  readonly onClose: () => void;
}): ReactNode {
  const { campaign } = useDraftSession();
  const [groupId, setGroupId] = useState('');
  const query = useReachedSchools(campaign.id, taskId, groupId);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('web.close')}</Button>}
    >
      <SelectField
        id="reach-group"
        label={t('web.school.group')}
        value={groupId}
        choices={[
          { value: '', label: t('web.editor.reach.all') },
          ...groups.map((group) => ({
            value: group.groupId,
            label: t('web.editor.reach.group', { name: group.groupName, count: group.schools }),
          })),
        ]}
        onChange={setGroupId}
      />
      <KeysetList
        caption={title}
        query={query}
        columns={COLUMNS}
        card={(school) => (
          <div className="card">
            <strong>{school.name}</strong>
            <span className="quiet">
              {typeOf(school)} · {school.groupName} · {school.code}
            </span>
          </div>
        )}
        empty={<Empty icon="school" title={t('web.editor.reach.none')} />}
      />
    </Dialog>
  );
}

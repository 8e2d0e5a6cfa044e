import { useState, type ReactNode } from 'react';
import {
  draftsOf,
  keepsLocalDrafts,
  removeDraftsOf,
  setKeepsLocalDrafts,
} from '@web/api/local-drafts';
import { localUploads, removeUploadsOf } from '@web/api/local-uploads';
import { useSession } from '@web/app/session';
import { hasShortcuts, setShortcuts } from '@web/app/shortcuts';
import { t } from '@web/app/t';
import { Confirm } from '@web/ui/Confirm';

/** Tasks of the person of which something lies on this device only. */
export async function keptTasks(personId: string): Promise<number> {
  const drafts = await draftsOf(personId).catch(() => []);
  const uploads = await localUploads.all(personId).catch(() => []);
  return new Set([
    ...drafts.map((key) => key.split('/').at(-1)),
    ...uploads.map(({ taskId }) => taskId),
  ]).size;
}
export async function removeKept(personId: string): Promise<void> {
  await removeDraftsOf(personId).catch(() => undefined);
  await removeUploadsOf(personId).catch(() => undefined);
}

/** What holds for this device alone: drafts kept on it, single keys. */
export const DeviceSettings = (): ReactNode => (
  <>
    <LocalDraftsSetting />
    <Setting
      label={t('web.account.shortcuts')}
      hint={t('web.account.shortcuts.hint')}
      initial={hasShortcuts()}
      onChange={setShortcuts}
    />
  </>
);

/** Off means that nothing is kept: what lies here goes, too, and the person is told of how much beforehand. */
function LocalDraftsSetting(): ReactNode {
  const { personId } = useSession();
  const [isOn, setOn] = useState(keepsLocalDrafts);
  const [kept, setKept] = useState(0);
  const turn = (on: boolean): void => {
    setKeepsLocalDrafts(on);
    setOn(on);
  };
  const off = async (): Promise<void> => {
    await removeKept(personId);
    turn(false);
  };
  const ask = async (): Promise<void> => {
    const count = await keptTasks(personId);
    if (count === 0) await off();
    else setKept(count);
  };
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            if (event.target.checked) turn(true);
            else void ask();
          }}
        />
        <span>
          {t('web.account.keep-drafts')}
          <small className="quiet">
            {t(isOn ? 'web.account.keep-drafts.hint' : 'web.settings.drafts.off')}
          </small>
        </span>
      </label>
      {kept > 0 && (
        <Confirm
          title={t('web.settings.drafts.title')}
          consequence={<p>{t('web.settings.drafts.text', { count: kept })}</p>}
          action={t('web.settings.drafts.action')}
          isDanger
          onConfirm={off}
          onClose={() => setKept(0)}
        />
      )}
    </>
  );
}

function Setting(props: {
  readonly label: string;
  readonly hint: string;
  readonly initial: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactNode {
  const [isOn, setOn] = useState(props.initial);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          setOn(event.target.checked);
          props.onChange(event.target.checked);
        }}
      />
      <span>
        {props.label}
        <small className="quiet">{props.hint}</small>
      </span>
    </label>
  );
}

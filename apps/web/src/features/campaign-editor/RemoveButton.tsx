import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';

/** Takes a part out of the plan; nothing brings it back, so what goes with it is said first. */
export function RemoveButton({
  title,
  text,
  onRemove,
}: {
  readonly title: string;
  readonly text: string;
  readonly onRemove: () => Promise<void>;
}): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const label = t('web.editor.part.remove', { title });
  return (
    <>
      <Button kind="text" aria-label={label} onClick={() => setAsking(true)}>
        {t('web.editor.remove')}
      </Button>
      {isAsking && (
        <Confirm
          title={label}
          action={t('web.editor.remove')}
          isDanger
          consequence={<p>{text}</p>}
          onConfirm={onRemove}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

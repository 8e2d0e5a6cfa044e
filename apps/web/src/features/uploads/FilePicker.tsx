import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';

/** What the server takes; a picker shows these first, the server judges the content. */
const ACCEPTED = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.mp4';

/** The camera of a phone, and the files of any device. */
export function FilePicker({
  disabled,
  describedBy,
  onPick,
  children,
}: {
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly onPick: (files: readonly File[]) => void;
  /** other ways to a file, beside the two */
  readonly children?: ReactNode;
}): ReactNode {
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const picked = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void => {
    onPick([...(input.files ?? [])]);
    // the same file may be picked again after it was mended
    input.value = '';
  };
  return (
    <div className="actions">
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={picked}
      />
      <input ref={files} type="file" accept={ACCEPTED} multiple hidden onChange={picked} />
      <span className="camera-only">
        <Button
          disabled={disabled}
          aria-describedby={describedBy}
          onClick={() => camera.current?.click()}
        >
          {t('web.upload.camera')}
        </Button>
      </span>
      <Button
        disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => files.current?.click()}
      >
        {t('web.upload.pick')}
      </Button>
      {children}
    </div>
  );
}

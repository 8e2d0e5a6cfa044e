import type { ReactNode } from 'react';
import { t } from '@web/app/t';

/** 代: in whose name. */
export const ForName = ({ name }: { readonly name: string }): ReactNode => (
  <span className="tag tag-action">{t('web.sign-off.for', { name })}</span>
);

/** The same as a line of a dialog; nothing when the person acts for himself. */
export const ForNameLine = ({ name }: { readonly name: string | undefined }): ReactNode =>
  name === undefined ? null : (
    <p>
      <ForName name={name} />
    </p>
  );

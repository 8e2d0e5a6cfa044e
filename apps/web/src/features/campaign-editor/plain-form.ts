import type { FormSpec } from '@app/contracts';
import { t } from '@web/app/t';

/** The least a school answers: what it has done. */
export const plainForm = (): FormSpec => ({
  type: 'object',
  required: ['done'],
  properties: {
    done: { type: 'string', title: t('web.editor.form.done'), minLength: 1, maxLength: 300 },
  },
});

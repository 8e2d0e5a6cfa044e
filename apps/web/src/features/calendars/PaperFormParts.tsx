import type { ReactNode } from 'react';
import type { ApiProblem } from '@web/api/problem';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { TextField } from '@web/ui/Fields';
import { ProblemNotice } from '@web/ui/Notice';

/** The official paper the days are taken from. */
export const SourceField = (props: {
  readonly value: string;
  readonly onChange: (source: string) => void;
}): ReactNode => (
  <TextField
    label={t('web.calendar.source.label')}
    maxLength={200}
    value={props.value}
    onChange={props.onChange}
  />
);

/** Saves a draft, and says who publishes it. */
export const SaveDraft = ({
  problem,
  isBusy,
}: {
  readonly problem: ApiProblem | null;
  readonly isBusy: boolean;
}): ReactNode => (
  <>
    {problem && <ProblemNotice problem={problem} />}
    <div className="actions">
      <Button type="submit" kind="primary" isBusy={isBusy}>
        {t('web.calendar.save')}
      </Button>
    </div>
    <p className="quiet">{t('web.calendar.save.hint')}</p>
  </>
);

import { useId, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { TextField } from '@web/ui/Fields';
import { Icon } from '@web/ui/icons';
import { DaySpans } from './HolidayTable';
import { readDays, type NoticeLine } from './notice-days';

interface LineFieldsProps {
  readonly no: number;
  readonly line: NoticeLine;
  readonly year: number;
  /** somebody has tried to save: what is missing is said */
  readonly isAsked: boolean;
  /** what the server said of the line */
  readonly findings: readonly string[];
  readonly onChange: (line: NoticeLine) => void;
  readonly onRemove: () => void;
}

/** One holiday: its name, its days off and its make-up days, with what was understood below. */
export function LineFields(props: LineFieldsProps): ReactNode {
  const { line, no, year } = props;
  const hasDays = (line.off + line.work).trim() !== '';
  const isNameless = props.isAsked && hasDays && line.label.trim() === '';
  return (
    <li className="notice-line">
      <TextField
        label={t('web.calendar.holiday')}
        maxLength={40}
        value={line.label}
        error={isNameless ? t('web.form.required') : undefined}
        onChange={(label) => props.onChange({ ...line, label })}
      />
      <DaysField
        label={t('web.calendar.kind.HOLIDAY')}
        value={line.off}
        year={year}
        onChange={(off) => props.onChange({ ...line, off })}
      />
      <DaysField
        label={t('web.calendar.kind.MAKE_UP')}
        value={line.work}
        year={year}
        onChange={(work) => props.onChange({ ...line, work })}
      />
      <Button
        kind="text"
        aria-label={t('web.calendar.line.remove', { no, label: line.label })}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </Button>
      {props.findings.length > 0 && (
        <ul className="error-text line-findings">
          {[...new Set(props.findings)].map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function DaysField(props: {
  readonly label: string;
  readonly value: string;
  readonly year: number;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const { days, wrong } = readDays(props.value, props.year);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="input"
        value={props.value}
        maxLength={400}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-read`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <div id={`${id}-read`} className={wrong === null ? 'quiet' : 'error-text'}>
        {wrong === null
          ? days.length > 0 && <DaySpans days={days} year={props.year} />
          : t('web.calendar.enter.unread', { words: wrong })}
      </div>
    </div>
  );
}

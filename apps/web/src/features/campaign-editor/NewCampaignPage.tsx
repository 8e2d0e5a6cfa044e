import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { asProblem, type ApiProblem } from '@web/api/problem';
import { useIntents } from '@web/api/useIntents';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { todayInBeijing } from '@web/ui/day-math';
import { Icon } from '@web/ui/icons';
import { ProblemNotice } from '@web/ui/Notice';
import { Awaited, Empty } from '@web/ui/States';
import { NumberField, SelectField, TextField } from './fields';
import { useCalendars, useTemplates } from './usePlan';
import './editor.css';

type Template = Schemas['TemplateResponse'];
type Calendar = Schemas['CalendarResponse'];
const DAY_MS = 86_400_000;
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** A new campaign from a template; everything it brings can be changed afterwards. */
export function NewCampaignPage(): ReactNode {
  useTitle(t('web.editor.new'));
  const templates = useTemplates();
  const calendars = useCalendars();
  const error = templates.error ?? calendars.error;
  const retry = (): void => {
    void templates.refetch();
    void calendars.refetch();
  };
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <Link className="back" to="/b/campaigns">
          <Icon name="left" />
          {t('web.editor.back')}
        </Link>
        <h1>{t('web.editor.new')}</h1>
        <p className="quiet">{t('web.editor.new.text')}</p>
      </header>
      {templates.data && calendars.data ? (
        templates.data.length === 0 || calendars.data.items.length === 0 ? (
          <Empty icon="list" title={t('web.editor.new.empty')} />
        ) : (
          <NewForm
            templates={templates.data}
            // rehearsals run on calendars of their own
            calendars={calendars.data.items.filter(({ dayLengthMs }) => dayLengthMs === DAY_MS)}
          />
        )
      ) : (
        <Awaited rows={4} error={error} onRetry={retry} />
      )}
    </div>
  );
}

function NewForm({
  templates,
  calendars,
}: {
  readonly templates: readonly Template[];
  readonly calendars: readonly Calendar[];
}): ReactNode {
  const navigate = useNavigate();
  const today = todayInBeijing();
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [calendarId, setCalendarId] = useState(
    (calendars.find(({ code }) => code === 'CN') ?? calendars[0])?.id ?? '',
  );
  const [y0, setY0] = useState(Number(today.slice(0, 4)));
  const [anchorOn, setAnchorOn] = useState(today);
  const [docPrefix, setDocPrefix] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const intents = useIntents(['campaigns', 'workbench']);
  const isBusy = intents.busy !== null;
  useUnsaved(!isBusy && (title !== '' || docPrefix !== ''));
  const template = templates.find(({ id }) => id === templateId);
  const at = (field: string): string | undefined =>
    problem?.findings.find((f) => f.field === field)?.message;
  const create = async (): Promise<void> => {
    if (isBusy) return;
    setProblem(null);
    try {
      const { campaignId } = await intents.run('create', (key) =>
        bodyOf(
          api.POST('/api/v1/campaigns', {
            params: { header: intent(key) },
            body: {
              templateId,
              calendarId,
              docPrefix: docPrefix.trim(),
              ...(template?.dateMode === 'YEAR' ? { y0 } : { anchorOn }),
              ...(title.trim() === '' ? {} : { title: title.trim() }),
            },
          }),
        ),
      );
      await navigate(`/b/campaigns/${campaignId}/edit/basics`, { replace: true });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      {problem && <ProblemNotice problem={problem} />}
      <fieldset className="templates">
        <legend>{t('web.editor.template')}</legend>
        {templates.map((one) => (
          <label key={one.id} className="template">
            <input
              type="radio"
              name="template"
              checked={one.id === templateId}
              onChange={() => setTemplateId(one.id)}
            />
            <strong>{one.title}</strong>
            <small className="quiet">
              {t('web.editor.template.size', { phases: one.phases, tasks: one.tasks })}
            </small>
          </label>
        ))}
      </fieldset>
      <section className="panel">
        <TextField
          id="title"
          label={t('web.editor.title')}
          hint={t('web.editor.new.title.hint')}
          placeholder={template?.title}
          value={title}
          maxLength={200}
          problem={at('title')}
          onChange={setTitle}
        />
        {template?.dateMode === 'YEAR' ? (
          <NumberField
            id="y0"
            label={t('web.editor.new.y0')}
            hint={t('web.editor.new.y0.hint')}
            value={y0}
            min={FIRST_YEAR}
            max={LAST_YEAR}
            problem={at('y0')}
            onChange={setY0}
          />
        ) : (
          <TextField
            id="anchorOn"
            type="date"
            label={t('web.editor.new.anchor')}
            hint={t('web.editor.new.anchor.hint')}
            value={anchorOn}
            problem={at('anchorOn')}
            onChange={setAnchorOn}
          />
        )}
        <SelectField
          id="calendarId"
          label={t('web.editor.new.calendar')}
          hint={t('web.editor.new.calendar.hint')}
          value={calendarId}
          problem={at('calendarId')}
          choices={calendars.map(({ id, title: name, publishedYears }) => ({
            value: id,
            label: t('web.editor.new.calendar.option', {
              name,
              years:
                publishedYears.length === 0
                  ? t('web.none')
                  : publishedYears.join(t('web.list.separator')),
            }),
          }))}
          onChange={setCalendarId}
        />
        <TextField
          id="docPrefix"
          label={t('web.editor.prefix')}
          hint={t('web.editor.prefix.hint')}
          value={docPrefix}
          maxLength={30}
          problem={at('docPrefix')}
          onChange={setDocPrefix}
        />
      </section>
      <div className="actions">
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {t('web.editor.new.action')}
        </Button>
        <small className="quiet">{t('web.editor.new.action.hint')}</small>
      </div>
    </form>
  );
}

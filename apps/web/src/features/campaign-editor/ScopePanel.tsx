import { useState, type ReactNode } from 'react';
import { SCHOOL_FLAGS, SCHOOL_TYPES, type CampaignScope } from '@app/contracts';
import { t, textOr } from '@web/app/t';
import { Notice } from '@web/ui/Notice';
import { scopeOf } from './campaign-plan';
import { useDraftSession, useRecord } from './draft-session';
import { Checks, TextField } from './fields';
import { ReachNote } from './ReachNote';
import { RecordNotes } from './RecordNotes';
import { usePlanOptions } from './usePlan';

const codes = (text: string): readonly string[] =>
  text.split(/[\s\p{P}]+/u).filter((c) => c !== '');

/** Whom the campaign is for; nothing chosen in a row means everybody. */
export function ScopePanel(): ReactNode {
  const { campaign, requests, findings } = useDraftSession();
  const { data: options } = usePlanOptions();
  const { value: scope, set } = useRecord<CampaignScope>(
    'scope',
    'scope',
    (fresh) => scopeOf(fresh.scope),
    scopeOf(campaign.scope),
    requests.scope,
  );
  const mine = findings.filter(
    ({ field, severity }) => /^scope\b/.test(field) && severity !== 'INFO',
  );
  return (
    <section className="panel" id="scope" tabIndex={-1} aria-labelledby="scope-title">
      <div className="panel-head">
        <h3 id="scope-title">{t('web.editor.scope')}</h3>
        <ReachNote taskId={null} />
      </div>
      <RecordNotes name="scope" describe={() => t('web.editor.scope')} />
      {mine.map((finding) => (
        <Notice
          key={finding.key}
          tone={finding.severity === 'BLOCKING' ? 'error' : 'warning'}
          title={finding.message}
        />
      ))}
      <p className="quiet">{t('web.editor.scope.hint')}</p>
      <Checks
        id="scope.schoolTypes"
        label={t('web.editor.scope.types')}
        values={scope.schoolTypes ?? []}
        choices={SCHOOL_TYPES.map((value) => ({
          value,
          label: textOr(`web.school-type.${value}`, 'web.none'),
        }))}
        onChange={(schoolTypes) => set({ ...scope, schoolTypes })}
      />
      <Checks
        id="scope.groups"
        label={t('web.editor.scope.groups')}
        values={scope.groups ?? []}
        choices={(options?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(groups) => set({ ...scope, groups })}
      />
      <details>
        <summary>{t('web.editor.scope.more')}</summary>
        <Checks
          id="scope.flags"
          label={t('web.editor.scope.flags')}
          values={scope.flags ?? []}
          choices={SCHOOL_FLAGS.map((value) => ({
            value,
            label: textOr(`web.school-flag.${value}`, 'web.none'),
          }))}
          onChange={(flags) => set({ ...scope, flags })}
        />
        {(['include', 'exclude'] as const).map((name) => (
          <CodesField
            key={name}
            id={`scope.${name}`}
            label={t(`web.editor.scope.${name}`)}
            values={scope[name] ?? []}
            onChange={(values) => set({ ...scope, [name]: values })}
          />
        ))}
      </details>
    </section>
  );
}

/** School codes as they are typed; what is saved is the list of them. */
function CodesField({
  id,
  label,
  values,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      id={id}
      label={label}
      hint={t('web.editor.scope.codes')}
      value={typed ?? values.join(' ')}
      onChange={(text) => {
        setTyped(text);
        onChange(codes(text));
      }}
    />
  );
}

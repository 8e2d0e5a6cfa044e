import { useState, type ReactNode } from 'react';
import { t } from '@web/app/t';
import { useUnsaved } from '@web/app/unsaved';
import { Button } from '@web/ui/Button';
import { dayText } from '@web/ui/days';
import { Notice, ProblemNotice } from '@web/ui/Notice';
import type { Campaign } from './campaign-plan';
import { useDraftSession } from './draft-session';
import { TextField } from './fields';
import type { BasisDraft } from './plan-requests';
import { useAct } from './useAct';

type Basis = Campaign['plan']['bases'][number];
const EMPTY: BasisDraft = { issuer: '', title: '', docNumber: '', issuedOn: '', clause: '' };
const draftOf = ({ issuer, title, docNumber, issuedOn, clause }: Basis): BasisDraft => ({
  issuer,
  title,
  docNumber,
  issuedOn,
  clause: clause ?? '',
});

/** The documents the campaign is based on; a campaign without one is not sent for signature. */
export function BasisList(): ReactNode {
  const { campaign, isEditable, requests, findings } = useDraftSession();
  const act = useAct();
  const { bases } = campaign.plan;
  // null = no form; '' = a new document
  const [open, setOpen] = useState<string | null>(bases.length === 0 && isEditable ? '' : null);
  const missing = findings.find(({ field }) => field === 'basis');
  return (
    <section className="panel" id="basis" tabIndex={-1} aria-labelledby="basis-title">
      <div className="panel-head">
        <h3 id="basis-title">{t('web.editor.basis')}</h3>
        {open === null && <Button onClick={() => setOpen('')}>{t('web.editor.basis.add')}</Button>}
      </div>
      {missing && <Notice tone="error" title={missing.message} />}
      {act.problem && open === null && <ProblemNotice problem={act.problem} />}
      <ul className="rows">
        {bases.map((basis) => (
          <li key={basis.id}>
            {open === basis.id ? (
              <BasisForm basis={basis} onClose={() => setOpen(null)} />
            ) : (
              <>
                <p>
                  <strong>{basis.title}</strong>
                  <br />
                  <span className="quiet">
                    {t('web.editor.basis.line', {
                      issuer: basis.issuer,
                      number: basis.docNumber,
                      day: dayText(basis.issuedOn, ''),
                    })}
                    {basis.clause !== null && basis.clause !== '' && ` ${basis.clause}`}
                  </span>
                </p>
                <span className="actions">
                  <Button
                    kind="text"
                    aria-label={t('web.editor.basis.edit', { title: basis.title })}
                    onClick={() => setOpen(basis.id)}
                  >
                    {t('web.editor.edit')}
                  </Button>
                  <Button
                    kind="text"
                    aria-label={t('web.editor.basis.remove', { title: basis.title })}
                    isBusy={act.busy === basis.id}
                    onClick={() =>
                      act.press(basis.id, (version, key) =>
                        requests.removeBasis(basis.id, version, key),
                      )
                    }
                  >
                    {t('web.editor.remove')}
                  </Button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {open === '' && <BasisForm onClose={() => setOpen(null)} />}
    </section>
  );
}

function BasisForm({
  basis,
  onClose,
}: {
  readonly basis?: Basis;
  readonly onClose: () => void;
}): ReactNode {
  const { requests, isEditable } = useDraftSession();
  const act = useAct();
  const [draft, setDraft] = useState(basis ? draftOf(basis) : EMPTY);
  const id = basis?.id ?? 'new';
  const before = basis ? draftOf(basis) : EMPTY;
  useUnsaved(JSON.stringify(draft) !== JSON.stringify(before));
  const field = (name: keyof BasisDraft, maxLength: number, isRequired = true): ReactNode => (
    <TextField
      id={`basis-${id}-${name}`}
      type={name === 'issuedOn' ? 'date' : 'text'}
      label={t(`web.editor.basis.${name}`)}
      value={draft[name] ?? ''}
      maxLength={maxLength}
      isRequired={isRequired}
      problem={act.problem?.findings.find((f) => f.field === name)?.message}
      onChange={(text) => setDraft({ ...draft, [name]: text })}
    />
  );
  const save = async (): Promise<void> => {
    const { clause = '', ...rest } = draft;
    const body = { ...rest, ...(clause.trim() === '' ? {} : { clause: clause.trim() }) };
    const done = await act.run('save', (version, key) =>
      basis
        ? requests.updateBasis(basis.id, body, version, key)
        : requests.addBasis(body, version, key),
    );
    if (done) onClose();
  };
  return (
    <div className="subform" role="group" aria-label={t('web.editor.basis.form')}>
      {act.problem && <ProblemNotice problem={act.problem} />}
      {field('title', 300)}
      <div className="field-row">
        {field('issuer', 200)}
        {field('docNumber', 100)}
        {field('issuedOn', 10)}
      </div>
      {field('clause', 200, false)}
      <div className="actions">
        <Button
          kind="primary"
          isBusy={act.busy === 'save'}
          disabled={!isEditable}
          onClick={() => void save().catch(() => undefined)}
        >
          {t('web.editor.basis.save')}
        </Button>
        <Button onClick={onClose}>{t('web.cancel')}</Button>
      </div>
    </div>
  );
}

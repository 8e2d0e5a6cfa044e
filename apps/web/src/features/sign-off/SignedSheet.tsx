import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { dayText } from '@web/ui/days';
import { SheetItems, SheetSection, type SheetItem } from '@web/ui/Sheet';
import { hasIssues } from './sign-words';
import type { SignedAmendment, SignedGate, SignedPlan, SignOff } from './useSignOffs';

export const cohortName = (cohort: { readonly groupName: string; readonly shardNo: number }) =>
  cohort.shardNo > 1
    ? t('web.gate.cohort.shard', { name: cohort.groupName, no: cohort.shardNo })
    : cohort.groupName;

type Line = SignedGate['lines'][number];

/** Where an open matter goes: who, and into which phase or the routine. */
const lineOwner = (line: Line): ReactNode => (
  <>
    {line.ownerUnitName}
    {line.ownerPersonName !== null && ` ${line.ownerPersonName}`}
    <span className="quiet">
      {' · '}
      {line.routine ? t('web.gate.routine') : t('web.task.phase', { no: line.targetPhaseNo ?? 0 })}
    </span>
  </>
);

/** What is signed, read from its frozen text. */
export function SignedSheet({ signOff }: { readonly signOff: SignOff }): ReactNode {
  const { sheet } = signOff;
  if (sheet?.gate) return <GatePart gate={sheet.gate} />;
  if (sheet?.plan) return <PlanPart plan={sheet.plan} />;
  if (sheet?.amendment) return <AmendmentPart amendment={sheet.amendment} />;
  return <p className="quiet">{t('web.sign-off.not-frozen')}</p>;
}

export interface GateRow {
  readonly no: number;
  readonly label: string;
  readonly mandatory: boolean;
  readonly status: SheetItem['status'];
  readonly numerator: number;
  readonly denominator: number;
  readonly exemptText: string | null;
}

/** Items of a gate with what is planned for the open ones. */
export const gateRows = (
  items: readonly GateRow[],
  lines: readonly Line[],
  to: (no: number) => string | undefined,
): readonly SheetItem[] =>
  items.map((item) => {
    const line = lines.find(({ gateItemNo }) => gateItemNo === item.no);
    return {
      key: String(item.no),
      title: `${String(item.no)}. ${item.label}`,
      status: item.status,
      note: item.exemptText ?? (item.mandatory ? line?.reason : t('web.gate.optional')),
      ...(item.exemptText === null
        ? { numerator: item.numerator, denominator: item.denominator, to: to(item.no) }
        : {}),
      ...(line ? { owner: lineOwner(line), newDue: line.newDueOn } : {}),
    };
  });

/** Cohorts that nobody has signed, with what is planned for each. */
export const unsignedRows = (
  cohorts: SignedGate['unsignedCohorts'],
  lines: readonly Line[],
): readonly SheetItem[] =>
  cohorts.map((cohort) => {
    const line = lines.find(({ cohortId }) => cohortId === cohort.id);
    return {
      key: cohort.id,
      title: cohortName(cohort),
      status: 'UNMET',
      note: line?.reason,
      ...(line ? { owner: lineOwner(line), newDue: line.newDueOn } : {}),
    };
  });

function GatePart({ gate }: { readonly gate: SignedGate }): ReactNode {
  const face = useFace();
  const to = (no: number): string | undefined =>
    gate.current ? `${face}/gate-items/${gate.phaseId}/${String(no)}` : undefined;
  const unsigned = unsignedRows(gate.unsignedCohorts, gate.lines);
  return (
    <>
      <p className="sheet-verdict">
        {hasIssues(gate) ? t('web.gate.verdict.issues') : t('web.gate.verdict.clean')}
      </p>
      <SheetSection title={t('web.gate.items')}>
        <SheetItems caption={t('web.gate.items')} items={gateRows(gate.items, gate.lines, to)} />
      </SheetSection>
      {unsigned.length > 0 && (
        <SheetSection title={t('web.gate.unsigned', { count: unsigned.length })}>
          <SheetItems
            caption={t('web.gate.unsigned', { count: unsigned.length })}
            items={unsigned}
          />
        </SheetSection>
      )}
      <p className="quiet">
        {t('web.gate.carried-in', { count: gate.carriedIn, open: gate.carriedInOpen })}
        {gate.reopened > 0 && ` ${t('web.gate.reopened')}`}
      </p>
    </>
  );
}

export const PlanPart = ({ plan }: { readonly plan: SignedPlan }): ReactNode => (
  <>
    <dl className="facts facts-number">
      <div>
        <dt>{t('web.plan.phases')}</dt>
        <dd>{plan.phases.length}</dd>
      </div>
      <div>
        <dt>{t('web.plan.tasks')}</dt>
        <dd>{plan.tasks.length}</dd>
      </div>
      <div>
        <dt>{t('web.plan.deliverables')}</dt>
        <dd>{plan.deliverables.length}</dd>
      </div>
    </dl>
    <SheetSection title={t('web.plan.about')}>
      <p>
        {t('web.plan.span', { start: dayText(plan.startOn, ''), end: dayText(plan.endOn, '') })}
      </p>
      {plan.theme !== null && <p>{plan.theme}</p>}
      {plan.goals.length > 0 && (
        <ol className="sheet-list">
          {plan.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ol>
      )}
    </SheetSection>
    <SheetSection title={t('web.plan.bases')}>
      <ul className="sheet-list">
        {plan.bases.map((basis) => (
          <li key={`${basis.title} ${basis.docNumber ?? ''}`}>
            {t('web.plan.basis', { issuer: basis.issuer, title: basis.title })}
            {basis.docNumber !== null && <span className="quiet"> {basis.docNumber}</span>}
          </li>
        ))}
      </ul>
    </SheetSection>
    <SheetSection title={t('web.plan.phases')}>
      <table className="table sheet-table">
        <caption className="sr-only">{t('web.plan.phases')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.tasks.phase')}</th>
            <th scope="col">{t('web.plan.window')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.phases.map((phase) => (
            <tr key={phase.id}>
              <th scope="row">
                {t('web.gate.phase', { no: phase.no, title: phase.title })}
                <small className="quiet">{phase.requirement}</small>
              </th>
              <td>
                {t('web.plan.days', {
                  start: dayText(phase.startOn, ''),
                  end: dayText(phase.endOn, ''),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetSection>
    <SheetSection title={t('web.plan.tasks')}>
      <ol className="sheet-list">
        {plan.tasks.map((task) => (
          <li key={task.no}>
            <strong>{task.title}</strong>
            <span className="quiet">
              {' '}
              {t('web.plan.task', {
                leads: task.leadNames.join(t('web.list.separator')),
                phases: task.phaseNos.join(t('web.list.separator')),
              })}
            </span>
            <p className="prose">{task.requirement}</p>
          </li>
        ))}
      </ol>
    </SheetSection>
    {plan.deliverables.length > 0 && (
      <SheetSection title={t('web.plan.deliverables')}>
        <ul className="sheet-list">
          {plan.deliverables.map((one) => (
            <li key={`${String(one.phaseNo)} ${one.title}`}>
              {one.title}
              <span className="quiet">
                {' '}
                {t('web.task.phase', { no: one.phaseNo })} · {one.due}
              </span>
            </li>
          ))}
        </ul>
      </SheetSection>
    )}
  </>
);

const AmendmentPart = ({ amendment }: { readonly amendment: SignedAmendment }): ReactNode => (
  <>
    <SheetSection title={t('web.amendment.reason')}>
      <p className="prose">{amendment.reason}</p>
      {amendment.document !== null && <p className="quiet">{amendment.document}</p>}
    </SheetSection>
    <SheetSection title={t('web.amendment.changes', { count: amendment.changes.length })}>
      <table className="table sheet-table">
        <caption className="sr-only">
          {t('web.amendment.changes', { count: amendment.changes.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('web.sheet.item')}</th>
            <th scope="col">{t('web.amendment.from')}</th>
            <th scope="col">{t('web.amendment.to')}</th>
          </tr>
        </thead>
        <tbody>
          {amendment.changes.map((change) => (
            <tr key={change.dutyId}>
              <th scope="row">
                {change.title}
                <small className="quiet">{t('web.task.phase', { no: change.phaseNo })}</small>
              </th>
              <td>{change.from}</td>
              <td>
                {change.to}
                {change.dueOn !== null && (
                  <time dateTime={change.dueOn}>{dayText(change.dueOn, '')}</time>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetSection>
  </>
);

/** A figure that opens its list where there is one. */
export const Figure = ({ to, children }: { readonly to?: string; readonly children: ReactNode }) =>
  to === undefined ? <>{children}</> : <Link to={to}>{children}</Link>;

import type { CampaignScope, DueExpr, GateRule, SupportType } from '@app/contracts';
import { daysBetween } from '../time/civil-date';

/** What the validator looks at; ids are of the draft, fields are paths a screen can link to. */
export interface PlanToCheck {
  readonly startOn: string;
  readonly endOn: string;
  readonly basisCount: number;
  readonly phases: readonly {
    readonly id: string;
    readonly no: number;
    readonly startOn: string;
    readonly endOn: string;
    readonly gateSpec: readonly GateRule[];
    readonly startRequiresGateOf: readonly number[];
  }[];
  readonly tasks: readonly {
    readonly no: number;
    readonly scope: CampaignScope | null;
    readonly leadUnitIds: readonly string[];
    readonly supportTypes: readonly SupportType[];
    readonly evidencePolicy: string;
    readonly evidenceReason: string | null;
    readonly phases: readonly {
      readonly phaseId: string;
      readonly due: DueExpr;
      readonly formProblems: number;
    }[];
  }[];
  readonly deliverables: readonly {
    readonly code: string;
    readonly phaseId: string;
    readonly due: DueExpr;
    readonly formProblems: number;
    readonly evidencePolicy: string;
    readonly evidenceReason: string | null;
  }[];
  /** schools in scope by the support type that reaches them (null = none) */
  readonly schools: readonly {
    readonly supportType: string | null;
    readonly schoolType: string;
    readonly count: number;
  }[];
  readonly unresolvedSigners: readonly string[];
  /** posts nobody holds: which, and where */
  readonly emptyPosts: readonly { readonly post: string; readonly unitName: string }[];
  readonly known: readonly {
    readonly code: string;
    readonly severity: 'INFO' | 'WARNING';
    readonly field: string;
  }[];
  /** the day a due expression means; null when it has no single day, else why it has none and what to say instead */
  readonly dueOn: (due: DueExpr, phaseId: string) => string | null | DueProblem;
}

export interface PlanFinding {
  /** stable: code and field; what an explanation is tied to */
  readonly key: string;
  readonly code: string;
  readonly severity: 'BLOCKING' | 'WARNING' | 'INFO';
  readonly field: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface DueProblem {
  readonly code: string;
  readonly facts: PlanFinding['facts'];
}

/** A list for a sentence; a long one is cut, the count stands beside it. */
const NAMED_AT_MOST = 20;
const named = (names: readonly string[]): string =>
  names.slice(0, NAMED_AT_MOST).join(', ') + (names.length > NAMED_AT_MOST ? ', ...' : '');

/** Checks a draft plan; BLOCKING must be mended, WARNING explained before it goes to signature (domain model 4.1). */
export function planFindings(plan: PlanToCheck): readonly PlanFinding[] {
  const found: PlanFinding[] = [];
  const add = (
    severity: PlanFinding['severity'],
    code: string,
    field: string,
    facts: PlanFinding['facts'] = {},
  ): void => void found.push({ key: `${code}@${field}`, code, severity, field, facts });

  if (plan.basisCount === 0) add('BLOCKING', 'plan.no-basis', 'basis');
  if (plan.phases.length === 0) add('BLOCKING', 'plan.no-phase', 'phases');
  if (daysBetween(plan.startOn, plan.endOn) < 0) add('BLOCKING', 'plan.ends-before-start', 'endOn');

  plan.phases.forEach((phase, i) => {
    const field = `phases[${i}]`;
    if (daysBetween(phase.startOn, phase.endOn) < 0) {
      add('BLOCKING', 'plan.phase-ends-before-start', `${field}.endOn`, {
        no: phase.no,
        startOn: phase.startOn,
        endOn: phase.endOn,
      });
    }
    if (plan.phases.findIndex((p) => p.no === phase.no) !== i)
      add('BLOCKING', 'plan.phase-number-twice', `${field}.no`, { no: phase.no });
    if (phase.startOn < plan.startOn || phase.endOn > plan.endOn)
      add('WARNING', 'plan.phase-outside-campaign', field, { no: phase.no });
    for (const other of phase.startRequiresGateOf) {
      if (other >= phase.no || !plan.phases.some((p) => p.no === other)) {
        add('BLOCKING', 'plan.gate-order', `${field}.startRequiresGateOf`, { no: phase.no, other });
      }
    }
    const next = plan.phases.find(
      (p, j) => j > i && p.startOn <= phase.endOn && p.endOn >= phase.startOn,
    );
    if (next) add('INFO', 'plan.phases-overlap', field, { no: phase.no, other: next.no });
  });

  const dueField = (due: DueExpr, phaseId: string, field: string): void => {
    const on = plan.dueOn(due, phaseId);
    if (on === null) {
      add('BLOCKING', 'plan.due-unresolved', field);
      return;
    }
    if (typeof on === 'object') {
      add('BLOCKING', on.code, field, on.facts);
      return;
    }
    if (on < plan.startOn) add('BLOCKING', 'plan.due-before-start', field, { on });
    else if (!plan.phases.some((p) => p.startOn <= on && on <= p.endOn))
      add('WARNING', 'plan.due-outside-phases', field, { on });
  };

  plan.tasks.forEach((task, i) => {
    const field = `tasks[${i}]`;
    if (task.leadUnitIds.length === 0)
      add('BLOCKING', 'plan.task-without-lead', `${field}.leadUnitIds`, { no: task.no });
    if (task.supportTypes.length === 0)
      add('BLOCKING', 'plan.task-without-scope', `${field}.supportTypes`, { no: task.no });
    if (task.phases.length === 0)
      add('BLOCKING', 'plan.task-without-phase', `${field}.phases`, { no: task.no });
    if (plan.tasks.findIndex((t) => t.no === task.no) !== i)
      add('BLOCKING', 'plan.task-number-twice', `${field}.no`, { no: task.no });
    if (task.evidencePolicy === 'REQUIRED' && !task.evidenceReason?.trim()) {
      add('BLOCKING', 'plan.evidence-without-reason', `${field}.evidenceReason`, { no: task.no });
    }
    task.phases.forEach((p, j) => {
      dueField(p.due, p.phaseId, `${field}.phases[${j}].due`);
      if (p.formProblems > 0)
        add('BLOCKING', 'plan.form-not-admitted', `${field}.phases[${j}].formSpec`, {
          count: p.formProblems,
        });
    });
    const reached = plan.schools.some(
      (s) => s.supportType !== null && task.supportTypes.some((t) => t === s.supportType),
    );
    if (task.supportTypes.length > 0 && !reached)
      add('WARNING', 'plan.task-reaches-no-school', `${field}.supportTypes`, { no: task.no });
  });
  plan.deliverables.forEach((d, i) => {
    if (plan.deliverables.findIndex((other) => other.code === d.code) !== i)
      add('BLOCKING', 'plan.deliverable-code-twice', `deliverables[${i}].code`, { code: d.code });
    if (d.evidencePolicy === 'REQUIRED' && !d.evidenceReason?.trim())
      add(
        'BLOCKING',
        'plan.deliverable-evidence-without-reason',
        `deliverables[${i}].evidenceReason`,
        { code: d.code },
      );
    dueField(d.due, d.phaseId, `deliverables[${i}].due`);
    if (d.formProblems > 0)
      add('BLOCKING', 'plan.form-not-admitted', `deliverables[${i}].formSpec`, {
        count: d.formProblems,
      });
  });

  const schools = plan.schools.reduce((n, s) => n + s.count, 0);
  if (schools === 0) add('BLOCKING', 'plan.scope-empty', 'scope');
  for (const s of plan.schools) {
    if (s.supportType === null)
      add('WARNING', 'plan.school-unreached', `scope.${s.schoolType}`, {
        type: s.schoolType,
        count: s.count,
      });
  }
  plan.unresolvedSigners.forEach((who) =>
    add('BLOCKING', 'plan.signer-unresolved', `signRoutes.${who}`, { who }),
  );
  for (const post of new Set(plan.emptyPosts.map((p) => p.post))) {
    const empty = plan.emptyPosts.filter((p) => p.post === post);
    add('WARNING', 'plan.post-empty', `posts.${post}`, {
      post,
      count: empty.length,
      units: named(empty.map((p) => p.unitName)),
    });
  }
  for (const k of plan.known) add(k.severity, k.code, k.field);
  add('INFO', 'plan.burden-module-off', 'burden');
  add('INFO', 'plan.rehearsal-module-off', 'rehearsal');
  return found;
}

/** Findings that still stand in the way: every BLOCKING, and WARNINGs nobody has explained. */
export function openFindings(
  found: readonly PlanFinding[],
  explainedKeys: readonly string[],
): readonly PlanFinding[] {
  return found.filter(
    (f) =>
      f.severity === 'BLOCKING' || (f.severity === 'WARNING' && !explainedKeys.includes(f.key)),
  );
}

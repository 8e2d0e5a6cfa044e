import { isDueExpr } from '@app/domain';
import { textOf } from '@app/messages';
import {
  namedGateLines,
  phaseOrThrow,
  type GateLine,
  type Queryable,
  type SignOffRow,
} from '@app/persistence';
import { dueWords } from '../query/due-words';
import { count, isFields, rows, text, words, type Fields } from '../query/frozen-fields';

const lineOf = (line: Fields): GateLine => ({
  gateItemNo: line['gateItemNo'] === null ? null : count(line, 'gateItemNo'),
  cohortId: text(line, 'cohortId'),
  ownerUnitId: text(line, 'ownerUnitId') ?? '',
  ownerPersonId: text(line, 'ownerPersonId'),
  newDueOn: text(line, 'newDueOn') ?? '',
  targetPhaseId: text(line, 'targetPhaseId'),
  routine: line['routine'] === true,
  reason: text(line, 'reason') ?? '',
});

/** A gate item without its id lists, which a reader opens one by one. */
const itemOf = (item: Fields) => ({
  no: count(item, 'no'),
  kind: text(item, 'kind') ?? '',
  label: textOf(text(item, 'label') ?? ''),
  mandatory: item['mandatory'] === true,
  status: text(item, 'status') ?? 'UNMET',
  numerator: count(item, 'numerator'),
  denominator: count(item, 'denominator'),
  exemptText:
    text(item, 'exemptReason') === null
      ? null
      : textOf(`gate.exempt.${text(item, 'exemptReason') ?? ''}`),
});

async function gateSheet(db: Queryable, s: SignOffRow, content: Fields) {
  const phase = await phaseOrThrow(db, s.subjectId);
  const carried = rows(content, 'carriedIn');
  return {
    phaseId: phase.id,
    phaseNo: count(content, 'no'),
    phaseTitle: text(content, 'title') ?? phase.title,
    cutOff: text(content, 'cutOff'),
    version: count(content, 'version'),
    // a later sheet has other lists: figures of this one open theirs only while it is the phase's
    current: phase.signOffId === s.id && phase.sheetId !== null,
    items: rows(content, 'items').map(itemOf),
    lines: await namedGateLines(db, rows(content, 'lines').map(lineOf)),
    unsignedCohorts: rows(content, 'unsignedCohorts').map((c) => ({
      id: text(c, 'id') ?? '',
      groupName: text(c, 'groupName') ?? '',
      shardNo: count(c, 'shardNo'),
    })),
    carriedIn: carried.length,
    carriedInOpen: carried.filter((c) => c['open'] === true).length,
    reopened: count(content, 'reopened'),
  };
}

/** A plan read from its frozen text, with names instead of ids. */
export async function planSheet(db: Queryable, content: Fields) {
  const tasks = rows(content, 'tasks');
  const units = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM unit WHERE id = ANY($1::uuid[])',
    [[...new Set(tasks.flatMap((task) => words(task, 'leadUnitIds')))]],
  );
  const phases = rows(content, 'phases').map((p) => ({
    id: text(p, 'id') ?? '',
    no: count(p, 'no'),
    title: text(p, 'title') ?? '',
    requirement: text(p, 'requirement') ?? '',
    startOn: text(p, 'startOn') ?? '',
    endOn: text(p, 'endOn') ?? '',
  }));
  const phaseNo = (id: string | null): number => phases.find((p) => p.id === id)?.no ?? 0;
  return {
    theme: text(content, 'theme'),
    startOn: text(content, 'startOn') ?? '',
    endOn: text(content, 'endOn') ?? '',
    goals: words(content, 'goals'),
    bases: rows(content, 'bases').map((b) => ({
      issuer: text(b, 'issuer') ?? '',
      title: text(b, 'title') ?? '',
      docNumber: text(b, 'docNumber'),
      issuedOn: text(b, 'issuedOn'),
    })),
    phases,
    tasks: tasks.map((task) => ({
      no: count(task, 'no'),
      title: text(task, 'title') ?? '',
      requirement: text(task, 'requirement') ?? '',
      leadNames: words(task, 'leadUnitIds').map((id) => units.find((u) => u.id === id)?.name ?? ''),
      phaseNos: rows(task, 'phases').map((p) => phaseNo(text(p, 'phaseId'))),
    })),
    deliverables: rows(content, 'deliverables').map((d) => ({
      title: text(d, 'title') ?? '',
      phaseNo: phaseNo(text(d, 'phaseId')),
      due: isDueExpr(d['due']) ? dueWords(d['due']) : '',
    })),
    milestones: rows(content, 'milestones').length,
    quotas: rows(content, 'quotas').length,
    reports: rows(content, 'reports').length,
  };
}

const amendmentSheet = (content: Fields) => ({
  reason: text(content, 'reason') ?? '',
  document: isFields(content['document'])
    ? text(content['document'], 'title')
    : text(content, 'document'),
  changes: rows(content, 'changes').map((c) => ({
    dutyId: text(c, 'duty') ?? '',
    title: text(c, 'title') ?? '',
    phaseNo: count(c, 'phase'),
    from: isDueExpr(c['from']) ? dueWords(c['from']) : '',
    to: isDueExpr(c['to']) ? dueWords(c['to']) : '',
    dueOn: text(c, 'dueOn'),
  })),
});

/**
 * What is signed, read from its frozen text and nothing else, with names instead of ids; null before anything is frozen.
 */
export async function signedSheet(db: Queryable, s: SignOffRow, frozen: string | null) {
  const content: unknown = frozen === null ? null : JSON.parse(frozen);
  if (!isFields(content)) return null;
  return {
    gate: s.purpose === 'PHASE_GATE' ? await gateSheet(db, s, content) : null,
    plan: s.purpose === 'CAMPAIGN_PLAN' ? await planSheet(db, content) : null,
    amendment: s.purpose === 'DATE_AMENDMENT' ? amendmentSheet(content) : null,
  };
}

import type { TableFormat } from '@app/documents';
import { DomainError, reachOf, type PersonActor } from '@app/domain';
import { t, textOf } from '@app/messages';
import {
  campaignOrThrow,
  cohortOrThrow,
  namedLines,
  phaseOrThrow,
  sheetById,
  sheetItems,
  sheetsOf,
} from '@app/persistence';
import { readerOf } from '../campaign/campaign-step';
import type { Deps } from '../composition/deps';
import type { Cell } from '../query/list-runner';
import { localMinute } from './cells';
import { exportFile, type ExportFile } from './export-file';
import { recordExport } from './export-list';

async function* rowsOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}
const hashNote = (hash: Buffer): string => t('export.hash', { hash: hash.toString('hex') });

/** A signed sheet as a file; it carries the hash the signature covers, so that paper and signature can be compared. */
export class ExportSheet {
  constructor(private readonly deps: Deps) {}

  /** The latest signed sheet of a cohort. @throws DomainError object.missing when nothing is signed */
  async cohort(actor: PersonActor, cohortId: string, format: TableFormat): Promise<ExportFile> {
    const db = this.deps.database;
    const cohort = await cohortOrThrow(db, cohortId, {
      reach: reachOf('cohort.read', actor),
      bureauId: actor.bureauId,
    });
    const sheet = (await sheetsOf(db, cohortId)).findLast((s) => s.signedAt !== null);
    if (!sheet?.signedAt) throw new DomainError('object.missing', 'missing');
    const subject = { kind: 'COHORT', id: cohortId };
    await recordExport(this.deps, actor, { what: 'cohort-sheet', format, filters: [], subject });
    const counts = Object.entries(sheet.counts).flatMap(([key, value]): Cell[][] =>
      typeof value === 'number' ? [[textOf(`sheet.${key}`), value, null, null]] : [],
    );
    const exceptions = (await namedLines(db, sheet.exceptions)).map((e): Cell[] => [
      t('sheet.exception'),
      `${e.schoolName} ${e.taskKey} ${e.title}`,
      e.newDueOn,
      e.reason,
    ]);
    return exportFile(format, {
      title: `${cohort.campaignTitle} ${cohort.groupName} ${t('sheet.cohort')}`,
      slug: 'cohort-sheet',
      cutOff: sheet.preparedAt,
      notes: [
        t('export.signed', { at: localMinute(sheet.signedAt), version: sheet.version }),
        hashNote(sheet.hash),
        ...(sheet.supersededAt === null ? [] : [t('export.superseded')]),
      ],
      headings: [t('sheet.item'), t('sheet.value'), t('column.newDueOn'), t('column.reason')],
      rows: rowsOf([...counts, ...exceptions]),
    });
  }

  /** The frozen gate sheet of a phase. @throws DomainError object.missing when it is not frozen */
  async gate(actor: PersonActor, phaseId: string, format: TableFormat): Promise<ExportFile> {
    const db = this.deps.database;
    const phase = await phaseOrThrow(db, phaseId);
    const campaign = await campaignOrThrow(db, phase.campaignId, readerOf(actor));
    const sheet = phase.sheetId === null ? null : await sheetById(db, phase.sheetId);
    if (!sheet?.frozenAt || !sheet.hash) throw new DomainError('object.missing', 'missing');
    const subject = { kind: 'PHASE', id: phaseId };
    await recordExport(this.deps, actor, { what: 'gate-sheet', format, filters: [], subject });
    const items = await sheetItems(db, sheet.id, false);
    return exportFile(format, {
      title: `${campaign.title} ${t('sheet.gate')} ${phase.no}`,
      slug: 'gate-sheet',
      cutOff: sheet.computedAt,
      notes: [
        t('export.signed', { at: localMinute(sheet.frozenAt), version: sheet.version }),
        hashNote(sheet.hash),
      ],
      headings: ['no', 'item', 'numerator', 'denominator', 'status'].map((key) =>
        textOf(`sheet.${key}`),
      ),
      rows: rowsOf(
        items.map((i) => [
          i.no,
          i.label,
          i.numerator,
          i.denominator,
          textOf(`sheet.status.${i.status}`),
        ]),
      ),
    });
  }
}

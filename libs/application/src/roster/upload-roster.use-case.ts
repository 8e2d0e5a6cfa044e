import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { RosterKind } from '@app/contracts';
import { readTable, SheetError } from '@app/documents';
import { DomainError, type PersonActor } from '@app/domain';
import {
  insertRosterImport,
  rememberedHeadings,
  stageRows,
  sweepStaging,
  type StagedRow,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { refuseUnlessMay } from '../organisation/unit-rules';
import type { RequestKey } from '../pipeline/command-runner';
import { guessMapping } from './roster-fields';
import { compareNow, POLICY_OF } from './roster-step';

export interface UploadRosterCommand {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
  readonly kind: RosterKind;
  readonly fileName: string;
  readonly file: { readonly path: string; readonly sizeBytes: number; readonly sha256: Buffer };
}

/** The file as a whole is refused with its place and the mend. */
export function fileRefusal(error: SheetError): DomainError {
  return new DomainError('import.file-refused', 'invalid', { fault: error.fault }, [
    { field: error.place, code: `field.sheet-${error.fault}` },
  ]);
}

/** Takes a file in: its rows are staged, its columns guessed, and the first comparison made. Nothing else changes. */
export class UploadRoster {
  constructor(private readonly deps: Deps) {}

  async execute(command: UploadRosterCommand): Promise<{ readonly importId: string }> {
    const { actor, kind, fileName } = command;
    try {
      return await this.deps.commands.run(
        { actor, name: 'roster.upload', request: command.request },
        async (scope) => {
          refuseUnlessMay(POLICY_OF[kind], actor);
          await sweepStaging(scope, scope.now);
          const importId = randomUUID();
          let header: readonly string[] = [];
          let rows = 0;
          const path = command.file.path;
          async function* body(): AsyncGenerator<StagedRow> {
            for await (const row of readTable(path, extname(fileName).slice(1).toLowerCase())) {
              if (row.isHeader) header = row.cells.map((c) => (c ?? '').trim());
              else {
                rows += 1;
                yield row;
              }
            }
          }
          await stageRows(scope, importId, body());
          const mapping = guessMapping(
            kind,
            header,
            await rememberedHeadings(scope, actor.bureauId, kind),
          );
          await insertRosterImport(scope, {
            id: importId,
            bureauId: actor.bureauId,
            kind,
            fileName,
            sizeBytes: command.file.sizeBytes,
            sha256: command.file.sha256,
            header,
            rows,
            mapping,
            actorId: actor.personId,
            at: scope.now,
          });
          scope.audit({
            actorId: actor.personId,
            action: 'ROSTER.upload',
            subjectKind: 'ROSTER_IMPORT',
            subjectId: importId,
            unitId: actor.bureauId,
            bureauId: actor.bureauId,
            data: { kind, rows, sha256: command.file.sha256.toString('hex') },
          });
          await compareNow(scope, { id: importId, bureauId: actor.bureauId, kind, mapping });
          return { importId };
        },
      );
    } catch (error) {
      throw error instanceof SheetError ? fileRefusal(error) : error;
    }
  }
}

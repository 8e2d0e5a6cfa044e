import { readWhole } from '@app/integrations';
import { decideFile, quarantinedFiles } from '@app/persistence';
import type { Deps } from '../composition/deps';

const BATCH = 20;

/** Asks the scanner again about files it could not judge when they came. */
export class ScanQuarantined {
  constructor(private readonly deps: Deps) {}

  /** @returns how many were decided */
  async execute(): Promise<number> {
    const { scanner, files, database, commands } = this.deps;
    if (scanner === null) return 0;
    let decided = 0;
    for (const { id, key } of await quarantinedFiles(database, BATCH)) {
      const verdict = await scanner.scan(await readWhole(files, key));
      // the scanner is still away: the others would wait for it in vain, too
      if (verdict === 'unknown') break;
      await commands.transact((scope) =>
        decideFile(scope, id, verdict === 'clean' ? 'KEPT' : 'REFUSED'),
      );
      decided += 1;
    }
    return decided;
  }
}

import type { Deps } from '../composition/deps';
import { CommitImport, DiscardImport, MapColumns } from './change-import';
import { HandOutPasswords } from './hand-out-passwords.use-case';
import { ReadRoster } from './read-roster';
import { UploadRoster } from './upload-roster.use-case';
import { WithdrawImport } from './withdraw-import.use-case';

/** Units and people brought in from table files and taken out again. */
export const rosterUseCases = (deps: Deps) => ({
  upload: new UploadRoster(deps),
  read: new ReadRoster(deps),
  map: new MapColumns(deps),
  commit: new CommitImport(deps),
  discard: new DiscardImport(deps),
  withdraw: new WithdrawImport(deps),
  handOutPasswords: new HandOutPasswords(deps),
});

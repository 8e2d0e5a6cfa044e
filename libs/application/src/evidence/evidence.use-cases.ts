import type { Deps } from '../composition/deps';
import { AppendUpload } from './append-upload.use-case';
import { CollectFiles } from './collect-files.use-case';
import { CreateUpload } from './create-upload.use-case';
import { DropUpload } from './drop-upload.use-case';
import { EvidenceQueries } from './evidence-queries';
import { LinkEvidence, UnlinkEvidence } from './link-evidence';
import { ScanQuarantined } from './scan-quarantined.use-case';

/** Uploads, evidence and what they serve. */
export const evidenceUseCases = (deps: Deps) => ({
  read: new EvidenceQueries(deps),
  createUpload: new CreateUpload(deps),
  appendUpload: new AppendUpload(deps),
  dropUpload: new DropUpload(deps),
  link: new LinkEvidence(deps),
  unlink: new UnlinkEvidence(deps),
  collect: new CollectFiles(deps),
  scanQuarantined: new ScanQuarantined(deps),
});

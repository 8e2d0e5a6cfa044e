import type { Command } from '../command';
import { auditCheckpoint } from './audit-checkpoint';
import { auditExport } from './audit-export';
import { auditVerify } from './audit-verify';
import { backup } from './backup';
import { deliveries, deliveriesResend, deliveriesSuppress } from './deliveries';
import { deliveryReview } from './delivery-review';
import { describe } from './describe';
import { exportHistory } from './export-history';
import { filesCollect } from './files-collect';
import { firstAdministrators } from './first-administrators';
import { nudge } from './nudge';
import { outboxDead } from './outbox-dead';
import { outboxList } from './outbox-list';
import { outboxRetry } from './outbox-retry';
import { pause } from './pause';
import { reconcile } from './reconcile';
import { renewAdministrator } from './renew-administrator';
import { restore } from './restore';
import { restored } from './restored';
import { resume } from './resume';
import { schedulesList } from './schedules-list';
import { stuck } from './stuck';
import { supportBundle } from './support-bundle';
import { upkeepCommand } from './upkeep';

/** Every command of `npm run ops`, one file each. */
export const COMMANDS: readonly Command[] = [
  describe,
  stuck,
  nudge,
  pause,
  resume,
  outboxList,
  outboxRetry,
  outboxDead,
  reconcile,
  schedulesList,
  deliveryReview,
  deliveries,
  deliveriesResend,
  deliveriesSuppress,
  auditVerify,
  auditCheckpoint,
  auditExport,
  backup,
  restore,
  restored,
  upkeepCommand,
  filesCollect,
  supportBundle,
  exportHistory,
  firstAdministrators,
  renewAdministrator,
];

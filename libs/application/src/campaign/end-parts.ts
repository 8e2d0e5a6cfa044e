import { randomUUID } from 'node:crypto';
import type { TransactionScope } from '@app/persistence';

type Part = readonly [
  table: string,
  kind: string,
  action: string,
  to: string,
  where: string,
  set: string,
];

const AMENDMENTS: Part = [
  'date_amendment',
  'DATE_AMENDMENT',
  'cancel',
  'CANCELLED',
  "x.campaign_id = $1 AND x.state IN ('DRAFT','IN_SIGNOFF')",
  '',
];

/** New dates nobody has signed yet end with a campaign that closes, and their sign-offs with them. */
export async function endAmendments(
  scope: TransactionScope,
  campaignId: string,
  bureauId: string,
): Promise<void> {
  const open = await scope.query(
    "SELECT 1 FROM date_amendment WHERE campaign_id = $1 AND state IN ('DRAFT','IN_SIGNOFF') LIMIT 1",
    [campaignId],
  );
  if (open.length === 0) return;
  await endParts(scope, campaignId, bureauId, [
    AMENDMENTS,
    [
      'sign_off',
      'SIGN_OFF',
      'expire',
      'EXPIRED',
      "x.campaign_id = $1 AND x.purpose = 'DATE_AMENDMENT' AND x.state IN ('DRAFT','PENDING','RETURNED')",
      ', next_rung = NULL, next_action_at = NULL',
    ],
  ]);
}

/** Ends everything of a campaign that is cancelled, set-based. */
export async function cancelParts(
  scope: TransactionScope,
  campaignId: string,
  bureauId: string,
): Promise<void> {
  await endParts(scope, campaignId, bureauId, [
    [
      'school_task',
      'SCHOOL_TASK',
      'cancel',
      'CANCELLED',
      'x.campaign_id = $1 AND x.open',
      ', next_rung = NULL, next_action_at = NULL',
    ],
    [
      'cohort',
      'COHORT',
      'cancel',
      'CLOSED',
      "x.campaign_id = $1 AND x.state <> 'CLOSED'",
      ", close_reason = 'CANCELLED', next_rung = NULL, next_action_at = NULL",
    ],
    [
      'phase',
      'PHASE',
      'cancel',
      'CANCELLED',
      "x.campaign_id = $1 AND x.state IN ('PLANNED','ACTIVE','IN_REVIEW')",
      '',
    ],
    [
      'sign_off',
      'SIGN_OFF',
      'expire',
      'EXPIRED',
      "x.campaign_id = $1 AND x.state IN ('DRAFT','PENDING','RETURNED')",
      ', next_rung = NULL, next_action_at = NULL',
    ],
    AMENDMENTS,
  ]);
}

async function endParts(
  scope: TransactionScope,
  campaignId: string,
  bureauId: string,
  parts: readonly Part[],
): Promise<void> {
  for (const [table, kind, action, to, where, set] of parts) {
    const setId = randomUUID();
    await scope.execute(
      `WITH target AS (SELECT x.id, x.state FROM ${table} x WHERE ${where} ORDER BY x.id FOR NO KEY UPDATE),
       moved AS (UPDATE ${table} x SET state = $2, state_version = x.state_version + 1, version = x.version + 1, updated_at = $3${set}
         FROM target t WHERE x.id = t.id RETURNING x.id, x.state_version, t.state AS from_state)
       INSERT INTO state_event (subject_kind, subject_id, state_version, action, from_state, to_state, at, set_id)
       SELECT $4, id, state_version, $5, from_state, $2, $3, $6::uuid FROM moved`,
      [campaignId, to, scope.now, kind, action, setId],
    );
    scope.audit({
      actorId: null,
      action: `${kind}.${action}`,
      subjectKind: 'CAMPAIGN',
      subjectId: campaignId,
      setId,
      unitId: bureauId,
      bureauId,
    });
  }
}

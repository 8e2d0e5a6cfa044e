import type { DeliveryChannel, WebhookFormat } from '@app/contracts';
import type { Queryable } from '../core/database';

/** Channels the bureau allows besides the inbox. */
export async function allowedChannels(
  db: Queryable,
  bureauId: string,
): Promise<readonly DeliveryChannel[]> {
  const rows = await db.query<{ channels: readonly DeliveryChannel[] }>(
    'SELECT channels FROM delivery_setting WHERE bureau_id = $1',
    [bureauId],
  );
  return rows[0]?.channels ?? [];
}

export async function allowChannels(
  db: Queryable,
  setting: {
    readonly bureauId: string;
    readonly channels: readonly DeliveryChannel[];
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  await db.execute(
    `INSERT INTO delivery_setting AS s (bureau_id, channels, updated_at, updated_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (bureau_id) DO UPDATE SET channels = excluded.channels, updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = s.version + 1`,
    [setting.bureauId, setting.channels, setting.at, setting.personId],
  );
}

/** A target as it is shown: its address and secret never leave. */
export interface WebhookTargetRow {
  readonly id: string;
  readonly format: WebhookFormat;
  readonly title: string;
  readonly host: string;
  readonly disabledAt: Date | null;
}

export async function webhookTargets(
  db: Queryable,
  bureauId: string,
): Promise<readonly WebhookTargetRow[]> {
  return db.query<WebhookTargetRow>(
    `SELECT id, format, title, substring(url from '^[a-z]+://([^/?#]+)') AS host, disabled_at AS "disabledAt" FROM webhook_target
     WHERE bureau_id = $1 ORDER BY title, id`,
    [bureauId],
  );
}

export async function insertWebhookTarget(
  db: Queryable,
  target: {
    readonly bureauId: string;
    readonly format: WebhookFormat;
    readonly title: string;
    readonly url: string;
    readonly secret: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    'INSERT INTO webhook_target (bureau_id, format, title, url, secret, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
    [
      target.bureauId,
      target.format,
      target.title,
      target.url,
      target.secret,
      target.at,
      target.personId,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('webhook target was not written');
  return id;
}

/** @returns false when the bureau has no such target */
export async function disableWebhookTarget(
  db: Queryable,
  targetId: string,
  bureauId: string,
  at: Date,
): Promise<boolean> {
  return (
    (await db.execute(
      'UPDATE webhook_target SET disabled_at = coalesce(disabled_at, $3) WHERE id = $1 AND bureau_id = $2',
      [targetId, bureauId, at],
    )) === 1
  );
}

export interface ChannelChoice {
  readonly channels: readonly DeliveryChannel[];
  readonly email: string | null;
  readonly webhookTargetId: string | null;
}

export async function channelChoice(db: Queryable, personId: string): Promise<ChannelChoice> {
  const rows = await db.query<ChannelChoice>(
    'SELECT channels, email, webhook_target_id AS "webhookTargetId" FROM delivery_preference WHERE person_id = $1',
    [personId],
  );
  return rows[0] ?? { channels: [], email: null, webhookTargetId: null };
}

export async function chooseChannels(
  db: Queryable,
  personId: string,
  choice: ChannelChoice,
  at: Date,
): Promise<void> {
  await db.execute(
    `INSERT INTO delivery_preference (person_id, channels, email, webhook_target_id, updated_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (person_id) DO UPDATE SET channels = excluded.channels, email = excluded.email, webhook_target_id = excluded.webhook_target_id, updated_at = excluded.updated_at`,
    [personId, choice.channels, choice.email, choice.webhookTargetId, at],
  );
}

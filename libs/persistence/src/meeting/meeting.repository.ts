import { DomainError } from '@app/domain';
import type { MeetingState, MeetingType } from '@app/contracts';
import type { Queryable } from '../core/database';
import type { CountedIds } from '../gate/gate.repository';

export interface ActionItemRow {
  readonly id: string;
  readonly meetingId: string;
  readonly no: number;
  readonly text: string;
  readonly ownerUnitId: string;
  readonly ownerUnitName: string;
  readonly ownerPersonId: string | null;
  readonly dueOn: string;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly doneNote: string | null;
  readonly movedTo: string | null;
}
export interface MeetingRow {
  readonly id: string;
  readonly bureauId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly calendarId: string;
  readonly ownerSectionId: string;
  readonly docPrefix: string;
  readonly phaseId: string | null;
  readonly groupId: string | null;
  readonly no: string;
  readonly type: MeetingType;
  readonly title: string;
  readonly agenda: string;
  readonly plannedOn: string;
  readonly heldOn: string | null;
  readonly attendees: readonly string[];
  readonly decisions: readonly string[];
  readonly minutesDocumentId: string | null;
  readonly state: MeetingState;
  readonly version: number;
  readonly items: readonly ActionItemRow[];
}

export const MEETING_COLUMNS = `m.id, m.bureau_id AS "bureauId", m.campaign_id AS "campaignId", c.title AS "campaignTitle", c.calendar_id AS "calendarId", c.owner_section_id AS "ownerSectionId",
  c.doc_prefix AS "docPrefix", m.phase_id AS "phaseId", m.group_id AS "groupId", m.no, m.type, m.title, m.agenda, m.planned_on AS "plannedOn", m.held_on AS "heldOn", m.attendees, m.decisions,
  m.minutes_document_id AS "minutesDocumentId", m.state, m.version`;
export const MEETING_JOINS = 'JOIN campaign c ON c.id = m.campaign_id';
const SELECT = `SELECT ${MEETING_COLUMNS} FROM meeting m ${MEETING_JOINS}`;

export async function insertMeeting(
  db: Queryable,
  m: {
    readonly bureauId: string;
    readonly campaignId: string;
    readonly phaseId: string | null;
    readonly groupId: string | null;
    readonly no: string;
    readonly type: MeetingType;
    readonly title: string;
    readonly agenda: string;
    readonly plannedOn: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO meeting (bureau_id, campaign_id, phase_id, group_id, no, type, title, agenda, planned_on, created_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) RETURNING id`,
    [
      m.bureauId,
      m.campaignId,
      m.phaseId,
      m.groupId,
      m.no,
      m.type,
      m.title,
      m.agenda,
      m.plannedOn,
      m.by,
      m.at,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('meeting was not written');
  return id;
}

/** The meetings with what each of them set, in its order. */
export async function withActionItems(
  db: Queryable,
  meetings: readonly Omit<MeetingRow, 'items'>[],
): Promise<readonly MeetingRow[]> {
  const items = await db.query<ActionItemRow>(
    `SELECT id, meeting_id AS "meetingId", no, text, owner_unit_id AS "ownerUnitId", (SELECT u.name FROM unit u WHERE u.id = owner_unit_id) AS "ownerUnitName", owner_person_id AS "ownerPersonId", due_on AS "dueOn", done_at AS "doneAt", done_by AS "doneBy",
       done_note AS "doneNote", moved_to AS "movedTo" FROM action_item WHERE meeting_id = ANY($1::uuid[]) ORDER BY meeting_id, no`,
    [meetings.map((m) => m.id)],
  );
  return meetings.map((m) => ({ ...m, items: items.filter((i) => i.meetingId === m.id) }));
}

/** @throws DomainError object.missing */
export async function lockMeetingOrThrow(
  db: Queryable,
  id: string,
  bureauId: string,
): Promise<MeetingRow> {
  const rows = await db.query<Omit<MeetingRow, 'items'>>(
    `${SELECT} WHERE m.id = $1 AND m.bureau_id = $2 FOR NO KEY UPDATE OF m`,
    [id, bureauId],
  );
  const [row] = await withActionItems(db, rows);
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

export async function insertActionItems(
  db: Queryable,
  meetingId: string,
  items: readonly Pick<ActionItemRow, 'text' | 'ownerUnitId' | 'ownerPersonId' | 'dueOn'>[],
): Promise<void> {
  await db.execute(
    `INSERT INTO action_item (meeting_id, no, text, owner_unit_id, owner_person_id, due_on)
     SELECT $1, n, i->>'text', (i->>'ownerUnitId')::uuid, (i->>'ownerPersonId')::uuid, (i->>'dueOn')::date
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x(i, n)`,
    [meetingId, JSON.stringify(items)],
  );
}

export interface OwnedActionItem extends ActionItemRow {
  readonly bureauId: string;
  readonly meetingState: MeetingState;
}

/** @throws DomainError object.missing */
export async function lockActionItemOrThrow(
  db: Queryable,
  id: string,
  bureauId: string,
): Promise<OwnedActionItem> {
  const rows = await db.query<OwnedActionItem>(
    `SELECT i.id, i.meeting_id AS "meetingId", i.no, i.text, i.owner_unit_id AS "ownerUnitId", i.owner_person_id AS "ownerPersonId", i.due_on AS "dueOn", i.done_at AS "doneAt", i.done_by AS "doneBy",
       i.done_note AS "doneNote", i.moved_to AS "movedTo", m.bureau_id AS "bureauId", m.state AS "meetingState"
     FROM action_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.id = $1 AND m.bureau_id = $2 FOR NO KEY UPDATE OF i`,
    [id, bureauId],
  );
  const row = rows[0];
  if (!row) throw new DomainError('object.missing', 'missing');
  return row;
}

export async function finishActionItem(
  db: Queryable,
  id: string,
  done: {
    readonly by: string;
    readonly note: string;
    readonly at: Date;
    readonly movedTo: string | null;
  },
): Promise<void> {
  await db.execute(
    `UPDATE action_item SET done_at = CASE WHEN $5::uuid IS NULL THEN $2::timestamptz END, done_by = $3, done_note = $4, moved_to = $5 WHERE id = $1`,
    [id, done.at, done.by, done.note, done.movedTo],
  );
}

/** Meetings of a phase by type: HELD or later count, CANCELLED ones leave the denominator. @param types null = all */
export async function countMeetings(
  db: Queryable,
  phaseId: string,
  types: readonly string[] | null,
): Promise<CountedIds> {
  const rows = await db.query<{ done: string[] | null; owed: string[] | null }>(
    `SELECT array_agg(id ORDER BY id) FILTER (WHERE state IN ('HELD','MINUTES_ISSUED','TRACKING','CLOSED')) AS done, array_agg(id ORDER BY id) AS owed
     FROM meeting WHERE phase_id = $1 AND group_id IS NULL AND state <> 'CANCELLED' AND ($2::text[] IS NULL OR type = ANY($2))`,
    [phaseId, types],
  );
  return { numeratorIds: rows[0]?.done ?? [], denominatorIds: rows[0]?.owed ?? [] };
}

export async function insertDocument(
  db: Queryable,
  d: {
    readonly bureauId: string;
    readonly campaignId: string;
    readonly type: string;
    readonly docNumberId: string;
    readonly title: string;
    readonly body: string;
    readonly signedAt: Date;
    readonly releasedAt: Date;
  },
): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `INSERT INTO official_document (bureau_id, type, doc_number_id, title, campaign_id, body, content_hash, signed_at, released_at, state, created_at)
     VALUES ($1, $2, $3, $4, $5, $6::text, sha256(convert_to($6::text, 'UTF8')), $7, $8::timestamptz, 'RELEASED', $8::timestamptz) RETURNING id`,
    [d.bureauId, d.type, d.docNumberId, d.title, d.campaignId, d.body, d.signedAt, d.releasedAt],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('document was not written');
  return id;
}

/** Documents of a campaign by type; RELEASED ones count, WITHDRAWN ones leave the denominator. @param types null = all */
export async function countDocuments(
  db: Queryable,
  campaignId: string,
  types: readonly string[] | null,
): Promise<CountedIds> {
  const rows = await db.query<{ done: string[] | null; owed: string[] | null }>(
    `SELECT array_agg(id ORDER BY id) FILTER (WHERE state = 'RELEASED') AS done, array_agg(id ORDER BY id) AS owed
     FROM official_document WHERE campaign_id = $1 AND state <> 'WITHDRAWN' AND ($2::text[] IS NULL OR type = ANY($2))`,
    [campaignId, types],
  );
  return { numeratorIds: rows[0]?.done ?? [], denominatorIds: rows[0]?.owed ?? [] };
}

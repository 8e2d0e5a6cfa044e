import { reachOf, type PersonActor } from '@app/domain';
import { documentOrThrow, type DocumentListRow, type Queryable } from '@app/persistence';
import { readerOf } from '../campaign/campaign-step';
import type { Deps } from '../composition/deps';
import { planSheet } from '../sign-off/signed-sheet';
import { isFields, rows, text, words, type Fields } from './frozen-fields';
import { plain } from './plain';

/** What an official document says, by its kind. */
export class DocumentQueries {
  constructor(private readonly deps: Deps) {}

  async one(actor: PersonActor, documentId: string) {
    const db = this.deps.database;
    const reader = { ...readerOf(actor), reach: reachOf('document.read', actor) };
    const { body, ...brief } = await documentOrThrow(db, documentId, reader);
    return plain({ ...brief, ...(await contentOf(db, brief, body)) });
  }
}

async function contentOf(db: Queryable, { type }: Pick<DocumentListRow, 'type'>, body: string) {
  const nothing = { plan: null, minutes: null, text: null };
  const frozen = readFrozen(body);
  if (type === 'IMPLEMENTATION_PLAN' && frozen)
    return { ...nothing, plan: await planSheet(db, frozen) };
  if (type === 'MEETING_MINUTES' && frozen)
    return { ...nothing, minutes: await minutesOf(db, frozen) };
  return { ...nothing, text: body };
}

/** Plans and minutes are frozen as JSON; a registered document is text, whatever its kind. */
function readFrozen(body: string): Fields | null {
  try {
    const found: unknown = JSON.parse(body);
    return isFields(found) ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function minutesOf(db: Queryable, content: Fields) {
  const items = rows(content, 'items');
  const units = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM unit WHERE id = ANY($1::uuid[])',
    [[...new Set(items.flatMap((item) => text(item, 'ownerUnitId') ?? []))]],
  );
  return {
    no: text(content, 'no') ?? '',
    heldOn: text(content, 'heldOn'),
    attendees: words(content, 'attendees'),
    decisions: words(content, 'decisions'),
    items: items.map((item) => ({
      text: text(item, 'text') ?? '',
      ownerUnitName: units.find(({ id }) => id === text(item, 'ownerUnitId'))?.name ?? '',
      dueOn: text(item, 'dueOn') ?? '',
    })),
  };
}

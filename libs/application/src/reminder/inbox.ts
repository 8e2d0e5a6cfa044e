import { DomainError, type PersonActor } from '@app/domain';
import { archiveMessages, markAllRead, markRead, type TransactionScope } from '@app/persistence';
import type { Deps } from '../composition/deps';

export type InboxMark = 'read' | 'unread' | 'archive' | 'restore';

/** A person's own messages: the channel that is always there. */
export class Inbox {
  constructor(private readonly deps: Deps) {}

  /** All or none: an id that is not his refuses the whole request. */
  async mark(
    actor: PersonActor,
    messageIds: readonly string[],
    mark: InboxMark,
  ): Promise<{ readonly messages: number }> {
    const ids = [...new Set(messageIds)];
    return this.deps.commands.transact(async (scope) => {
      if ((await this.apply(scope, actor.personId, ids, mark)) < ids.length)
        throw new DomainError('object.missing', 'missing');
      return { messages: ids.length };
    });
  }

  async readAll(actor: PersonActor): Promise<{ readonly messages: number }> {
    return this.deps.commands.transact(async (scope) => ({
      messages: await markAllRead(scope, actor.personId, scope.now),
    }));
  }

  private apply(
    scope: TransactionScope,
    personId: string,
    ids: readonly string[],
    mark: InboxMark,
  ): Promise<number> {
    switch (mark) {
      case 'read':
        return markRead(scope, personId, ids, scope.now);
      case 'unread':
        return markRead(scope, personId, ids, null);
      case 'archive':
        return archiveMessages(scope, personId, ids, scope.now);
      case 'restore':
        return archiveMessages(scope, personId, ids, null);
    }
  }
}

import type { DeliveryChannel, WebhookFormat } from '@app/contracts';
import { DomainError, type PersonActor } from '@app/domain';
import {
  allowChannels,
  allowedChannels,
  channelChoice,
  chooseChannels,
  disableWebhookTarget,
  insertWebhookTarget,
  isUniqueViolation,
  webhookTargets,
  type ChannelChoice,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { refuseFindings, refuseUnlessMay } from '../organisation/unit-rules';
import type { RequestKey } from '../pipeline/command-runner';
import { plain } from '../query/plain';

interface Command {
  readonly actor: PersonActor;
  readonly request?: RequestKey;
}

function audit(
  scope: TransactionScope,
  actor: PersonActor,
  action: string,
  subjectId: string,
  data: Readonly<Record<string, unknown>>,
): void {
  scope.audit({
    actorId: actor.personId,
    action: `DELIVERY_SETTING.${action}`,
    subjectKind: 'DELIVERY_SETTING',
    subjectId,
    unitId: actor.unitId,
    bureauId: actor.bureauId,
    data,
  });
}

/** The channels a bureau allows besides the inbox. */
export class AllowChannels {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & { readonly channels: readonly DeliveryChannel[] },
  ): Promise<{ readonly channels: readonly DeliveryChannel[] }> {
    const { actor, channels } = command;
    return this.deps.commands.run(
      { actor, name: 'delivery.allow-channels', request: command.request },
      async (scope) => {
        refuseUnlessMay('delivery.settings', actor);
        await allowChannels(scope, {
          bureauId: actor.bureauId,
          channels,
          personId: actor.personId,
          at: scope.now,
        });
        audit(scope, actor, 'allow', actor.bureauId, { channels });
        return { channels };
      },
    );
  }
}

/** An address digests may be pushed to. Whether it is a public one is decided at every sending, not here. */
export class AddWebhookTarget {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & {
      readonly format: WebhookFormat;
      readonly title: string;
      readonly url: string;
      readonly secret: string;
    },
  ): Promise<{ readonly targetId: string }> {
    const { actor, url } = command;
    return this.deps.commands.run(
      { actor, name: 'delivery.add-target', request: command.request },
      async (scope) => {
        refuseUnlessMay('delivery.settings', actor);
        if (!(await this.deps.channels.webhook.mayBeTarget(url)))
          throw new DomainError('delivery.target-refused', 'invalid', {}, [
            { field: 'url', code: 'delivery.target-refused' },
          ]);
        try {
          const targetId = await insertWebhookTarget(scope, {
            ...command,
            bureauId: actor.bureauId,
            personId: actor.personId,
            at: scope.now,
          });
          audit(scope, actor, 'addTarget', targetId, { format: command.format });
          return { targetId };
        } catch (error) {
          if (!isUniqueViolation(error, 'uq_webhook_target_title')) throw error;
          throw new DomainError('delivery.title-taken', 'conflict');
        }
      },
    );
  }
}

/** Nothing is pushed to it any more. */
export class DisableWebhookTarget {
  constructor(private readonly deps: Deps) {}

  async execute(
    command: Command & { readonly targetId: string },
  ): Promise<{ readonly targetId: string }> {
    const { actor, targetId } = command;
    return this.deps.commands.run(
      { actor, name: 'delivery.disable-target', request: command.request },
      async (scope) => {
        refuseUnlessMay('delivery.settings', actor);
        if (!(await disableWebhookTarget(scope, targetId, actor.bureauId, scope.now)))
          throw new DomainError('object.missing', 'missing');
        audit(scope, actor, 'disableTarget', targetId, {});
        return { targetId };
      },
    );
  }
}

/** A person's own choice within what the bureau allows. */
export class ChooseChannels {
  constructor(private readonly deps: Deps) {}

  async execute(command: Command & ChannelChoice): Promise<ChannelChoice> {
    const { actor, channels, email, webhookTargetId } = command;
    return this.deps.commands.run(
      { actor, name: 'delivery.choose', request: command.request },
      async (scope) => {
        const allowed = await allowedChannels(scope, actor.bureauId);
        const targets = await webhookTargets(scope, actor.bureauId);
        const isTarget = targets.some((x) => x.id === webhookTargetId && x.disabledAt === null);
        refuseFindings([
          ...(channels.every((c) => allowed.includes(c))
            ? []
            : [{ field: 'channels', code: 'delivery.channel-not-allowed' }]),
          ...(channels.includes('EMAIL') && email === null
            ? [{ field: 'email', code: 'field.required' }]
            : []),
          ...(channels.includes('WEBHOOK') && webhookTargetId === null
            ? [{ field: 'webhookTargetId', code: 'field.required' }]
            : []),
          ...(webhookTargetId === null || isTarget
            ? []
            : [{ field: 'webhookTargetId', code: 'object.missing' }]),
        ]);
        const choice = { channels, email, webhookTargetId };
        await chooseChannels(scope, actor.personId, choice, scope.now);
        audit(scope, actor, 'choose', actor.personId, { channels });
        return choice;
      },
    );
  }
}

/** What the bureau allows, where it may be pushed to, and what the reader chose. */
export class ReadChannels {
  constructor(private readonly deps: Deps) {}

  async execute(actor: PersonActor) {
    const db = this.deps.database;
    return {
      allowed: await allowedChannels(db, actor.bureauId),
      targets: (await webhookTargets(db, actor.bureauId)).map(plain),
      own: await channelChoice(db, actor.personId),
    };
  }
}

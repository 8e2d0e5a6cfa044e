import { instantOf, OperatorError, type Command } from '../command';
import { table } from '../table';

/** What the open gate would send. */
export const deliveryReview: Command = {
  name: 'delivery review',
  usage: '[--suppress] [--before <instant>]',
  help: 'what the delivery gate would send, by slot; --suppress drops what is older than the restore point',
  examples: ['delivery review', 'delivery review --suppress'],
  options: { suppress: { type: 'boolean' }, before: { type: 'string' } },
  run: async (context, args) => {
    const { reviewDelivery } = context.runtime().app.operate;
    let before: Date | null = null;
    if (args.flag('suppress')) {
      const given = args.text('before');
      const { restore } = await reviewDelivery.execute(null);
      if (!given && !restore)
        throw new OperatorError('this database was never restored: name an instant with --before');
      before = given ? instantOf(given, '--before') : (restore?.restoredTo ?? null);
    }
    const review = await reviewDelivery.execute(before);
    return {
      data: review,
      lines: [
        review.restore
          ? `restored to ${review.restore.restoredTo.toISOString()}, ${review.restore.reviewedAt ? 'reviewed' : 'not reviewed yet'}`
          : 'never restored',
        ...(before ? [`${review.suppressed} digests suppressed`] : []),
        ...(review.wouldBeSent.length === 0 ? ['nothing would be sent'] : []),
        ...table(review.wouldBeSent, ['channel', 'slotAt', 'urgent', 'digests', 'items', 'isOld']),
      ],
    };
  },
};

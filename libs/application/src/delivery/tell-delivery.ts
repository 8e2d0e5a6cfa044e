import type { TransactionScope } from '@app/persistence';

/** Whoever looks after messages hears that one has stopped or was decided on. */
export function tellDelivery(scope: TransactionScope, deliveryId: string, action: string): void {
  scope.emit({ subjectKind: 'DELIVERY', subjectId: deliveryId, subjectVersion: 1, action });
}

export {
  constraintOf,
  Database,
  errorCodeOf,
  isUniqueViolation,
  translated,
} from './core/database';
export type { DatabaseOptions, Queryable } from './core/database';
export { toPage } from './core/page';
export type { Page, PageRequest } from './core/page';
export { reachPredicate } from './core/reach-predicate';
export type { ReachColumns } from './core/reach-predicate';
export { writeCreation, writeState } from './core/state-writer';
export type { StateChange, Versions } from './core/state-writer';
export { TransactionRunner, TransactionScope } from './core/transaction';
export type { AuditEntry, ClockMessage, EventMessage } from './core/transaction';

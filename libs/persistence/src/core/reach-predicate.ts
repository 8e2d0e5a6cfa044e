import type { Reach } from '@app/domain';

/** SQL expressions of a resource for the five relations a policy may reach by; absent = never reached that way. */
export interface ReachColumns {
  /** uuid[] expression */
  readonly lines?: string;
  /** uuid expression */
  readonly group?: string;
  /** uuid expression */
  readonly unit?: string;
  /** boolean SQL with the placeholder `$person` */
  readonly involved?: string;
}

/**
 * The policy as a SQL condition. Every repository query of a protected resource takes it; nothing is filtered
 * after the query.
 * @param values the statement's parameters so far; the predicate's own are appended
 */
export function reachPredicate(reach: Reach, columns: ReachColumns, values: unknown[]): string {
  if (reach.all) return 'true';
  const parts: string[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  if (columns.lines && reach.lineSectionIds.length > 0) {
    parts.push(`${columns.lines} && ${add(reach.lineSectionIds)}::uuid[]`);
  }
  if (columns.group && reach.groupIds.length > 0)
    parts.push(`${columns.group} = ANY(${add(reach.groupIds)}::uuid[])`);
  if (columns.unit && reach.unitIds.length > 0)
    parts.push(`${columns.unit} = ANY(${add(reach.unitIds)}::uuid[])`);
  if (columns.involved && reach.involvedPersonId !== null) {
    parts.push(
      `(${columns.involved.replaceAll('$person', `${add(reach.involvedPersonId)}::uuid`)})`,
    );
  }
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
}

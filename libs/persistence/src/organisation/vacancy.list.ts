import { DUTY_POSTS, UNIT_KINDS } from '@app/contracts';
import { equals, oneOf, unitsNamed, type ListScope, type ListSpec } from '../list/list-declaration';
import { isHeldBy, POSTS_OF_KINDS } from './vacancy.repository';

/** Today as the organisation counts it: by real days, whatever a campaign's calendar. */
const TODAY = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** A post nobody holds today, with the unit it is missing in. */
export interface VacancyListRow {
  readonly post: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly unitKind: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
}

/**
 * Posts of living units nobody holds, along the units' own order: a page looks its posts up by unit and stops when it is
 * full. An order by post would have to ask every unit first; the filter by post answers that question.
 */
export const VACANCY_LIST = {
  name: 'vacancies',
  alias: 'v',
  base: `(SELECT u.*, p.post, p.codes FROM unit u JOIN (VALUES ${POSTS_OF_KINDS}) p(kind, post, codes) ON p.kind = u.kind) v`,
  ids: [
    { sql: 'v.id', type: 'uuid' },
    { sql: 'v.post', type: 'text' },
  ],
  filters: {
    posts: { kind: 'words', values: DUTY_POSTS, sql: oneOf('v.post') },
    kinds: {
      kind: 'words',
      values: UNIT_KINDS,
      description: 'of units of these kinds',
      sql: oneOf('v.kind'),
    },
    unitId: { kind: 'uuid', description: 'posts of this unit alone', sql: equals('v.id', 'uuid') },
    parentId: {
      kind: 'uuid',
      description: 'of the units that hang under it',
      sql: equals('v.parent_id', 'uuid'),
    },
    q: {
      kind: 'text',
      description: "words of the unit's name, or its code",
      sql: (value, add, context) => `v.id = ANY(${unitsNamed(value, add, context)})`,
    },
  },
  sorts: { name: { sql: 'v.name', type: 'text' }, code: { sql: 'v.code', type: 'text' } },
  defaultSort: 'name',
  columns: `v.post, v.id AS "unitId", v.name AS "unitName", v.code AS "unitCode", v.kind AS "unitKind", v.parent_id AS "parentId", g.name AS "parentName"`,
  joins: 'LEFT JOIN unit g ON g.id = v.parent_id',
} as const satisfies ListSpec;

/** Living units of the bureau, their posts without a holder. */
export const vacancyScope =
  (bureauId: string): ListScope =>
  (values) => {
    const bureau = `$${values.push(bureauId)}::uuid`;
    return `v.bureau_id = ${bureau} AND v.valid_from <= ${TODAY} AND (v.valid_to IS NULL OR v.valid_to > ${TODAY})
      AND NOT ${isHeldBy('v', bureau, TODAY)}`;
  };

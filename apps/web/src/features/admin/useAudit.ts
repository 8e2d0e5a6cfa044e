import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { dayNumber, dayOfNumber } from '@web/ui/day-math';

export type AuditEntry = Schemas['AuditEntryResponse'];
const AUDIT = 'audit';

export interface AuditFilter {
  readonly actor?: string;
  readonly actorId?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly subjectId?: string;
  readonly refused?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: 'at' | '-at';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The first instant of a day in Beijing. */
const startOf = (day: number): string => `${dayOfNumber(day)}T00:00:00+08:00`;

/** The filter the address asks for: days there, instants for the api; what is no filter is left out. */
export function auditFilterOf(params: URLSearchParams): AuditFilter {
  const text = (name: 'actor' | 'action' | 'subject') => {
    const value = (params.get(name) ?? '').slice(0, 50);
    return value === '' ? {} : { [name]: value };
  };
  const id = (name: 'actorId' | 'subjectId') => {
    const value = params.get(name) ?? '';
    return UUID.test(value) ? { [name]: value } : {};
  };
  const instant = (name: 'from' | 'to', plusDays: number) => {
    const day = dayNumber(params.get(name) ?? '');
    return Number.isNaN(day) ? {} : { [name]: startOf(day + plusDays) };
  };
  const sort = params.get('sort');
  return {
    ...text('actor'),
    ...text('action'),
    ...text('subject'),
    ...id('actorId'),
    ...id('subjectId'),
    ...(params.get('refused') === 'true' ? { refused: true } : {}),
    ...instant('from', 0),
    // the last day belongs to what was asked for
    ...instant('to', 1),
    ...(sort === 'at' || sort === '-at' ? { sort } : {}),
  };
}

export const useAudit = (filter: AuditFilter) =>
  usePages([AUDIT, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/audit', { params: { query: { ...page, ...filter } } })),
  );

/** Every action one may ask for, in words; the same in every answer of a release. */
export const useAuditActions = () =>
  useQuery({
    queryKey: [AUDIT, 'actions'],
    staleTime: Infinity,
    queryFn: () => bodyOf(api.GET('/api/v1/audit/actions')),
  });

export const useChain = (isAsked = true) =>
  useQuery({
    queryKey: [AUDIT, 'chain'],
    enabled: isAsked,
    queryFn: () => bodyOf(api.GET('/api/v1/audit/chain')),
  });

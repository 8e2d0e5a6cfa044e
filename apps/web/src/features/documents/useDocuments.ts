import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';
import { t, textOr } from '@web/app/t';

export type DocumentBrief = Schemas['DocumentBriefResponse'];
export type OfficialDocument = Schemas['DocumentResponse'];

export const DOCUMENTS = 'documents';

/** Kinds people ask for and register; a gate may ask for others by their own word. */
export const DOCUMENT_TYPES = ['IMPLEMENTATION_PLAN', 'MEETING_MINUTES', 'NOTICE', 'BULLETIN', 'REPORT', 'SUMMARY', 'OTHER'] as const; // prettier-ignore
/** Kinds the system writes itself. */
const OWN_TYPES: ReadonlySet<string> = new Set(['IMPLEMENTATION_PLAN', 'MEETING_MINUTES']);
export const REGISTERED_TYPES = DOCUMENT_TYPES.filter((type) => !OWN_TYPES.has(type));

export const typeText = (type: string): string =>
  textOr(`web.document-type.${type}`, 'web.document-type.OTHER');
export const documentStateText = (state: string): string =>
  textOr(`web.document-state.${state}`, 'web.state.unknown');

const SORTS = ['createdAt', '-createdAt', 'title', '-title'] as const;

export interface DocumentFilter {
  readonly campaignId?: string;
  readonly type?: string;
  readonly year?: number;
  readonly q?: string;
  readonly sort?: (typeof SORTS)[number];
}

/** What the address asks for; words it does not know are left out. */
export function documentFilterOf(params: URLSearchParams): DocumentFilter {
  const text = (name: string): string => params.get(name) ?? '';
  const year = Number(text('year'));
  const sort = SORTS.find((one) => one === params.get('sort'));
  return {
    ...(text('campaignId') === '' ? {} : { campaignId: text('campaignId') }),
    ...(text('type') === '' ? {} : { type: text('type') }),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(text('q') === '' ? {} : { q: text('q') }),
    ...(sort === undefined ? {} : { sort }),
  };
}

export const useDocumentList = (filter: DocumentFilter) =>
  usePages([DOCUMENTS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/documents', { params: { query: { ...page, ...filter } } })),
  );

export const useDocument = (id: string) =>
  useQuery({
    queryKey: [DOCUMENTS, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/documents/{id}', { params: { path: { id } } })),
  });

export const yearText = (year: string): string => t('web.year', { year });

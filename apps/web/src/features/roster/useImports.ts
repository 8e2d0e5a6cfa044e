import { useQuery } from '@tanstack/react-query';
import type { RosterKind, RosterOutcome } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type Import = Schemas['ImportResponse'];
export type ImportBrief = Schemas['ImportBriefResponse'];
export type ImportRow = Schemas['ImportRowResponse'];

export const IMPORTS = 'imports';
/** How often the page asks how far a commit has come. */
const PROGRESS_MS = 1_000;
const TYPE = 'application/octet-stream';

const path = (id: string) => ({ params: { path: { id } } });
const at = (id: string, key: string) => ({ params: { path: { id }, header: intent(key) } });

export const useLastImports = () =>
  useQuery({
    queryKey: [IMPORTS, 'last'],
    queryFn: () => bodyOf(api.GET('/api/v1/roster/imports')),
  });

/** @param isRunning a commit is under way: its progress is asked for again and again */
export const useImport = (id: string, isRunning: boolean) =>
  useQuery({
    queryKey: [IMPORTS, 'one', id],
    // one that another window started shows its progress here too
    refetchInterval: ({ state }) =>
      isRunning || (state.data?.progress ?? null) !== null ? PROGRESS_MS : false,
    queryFn: () => bodyOf(api.GET('/api/v1/roster/imports/{id}', path(id))),
  });

export const useImportRows = (id: string, version: number, outcome: RosterOutcome | null) =>
  usePages([IMPORTS, 'rows', id, version, outcome], (page) =>
    bodyOf(
      api.GET('/api/v1/roster/imports/{id}/rows', {
        params: { path: { id }, query: { ...page, ...(outcome === null ? {} : { outcome }) } },
      }),
    ),
  );

/** Sends the file itself as the body. */
export const uploadRoster = (kind: RosterKind, file: File, key: string) =>
  bodyOf(
    api.POST('/api/v1/roster/imports', {
      params: { query: { kind, fileName: file.name }, header: intent(key) },
      headers: { 'content-type': TYPE },
      body: file.name,
      bodySerializer: () => file,
    }),
  );

export const mapColumns = (id: string, mapping: Readonly<Record<string, number>>, key: string) =>
  bodyOf(api.PUT('/api/v1/roster/imports/{id}/mapping', { ...at(id, key), body: { mapping } }));

export const commitImport = (id: string, body: Schemas['CommitImportRequest'], key: string) =>
  bodyOf(api.POST('/api/v1/roster/imports/{id}/commit', { ...at(id, key), body }));

export const discardImport = (id: string, key: string) =>
  bodyOf(api.POST('/api/v1/roster/imports/{id}/discard', { ...at(id, key), body: {} }));

export const withdrawImport = (id: string, reason: string, expectedVersion: number, key: string) =>
  bodyOf(
    api.POST('/api/v1/roster/imports/{id}/withdraw', {
      ...at(id, key),
      body: { reason, expectedVersion },
    }),
  );

/** The one-time passwords as a file; the server gives them out once. */
export const takePasswords = (id: string, key: string): Promise<Blob> =>
  bodyOf<Blob>(
    api.POST('/api/v1/roster/imports/{id}/passwords', {
      ...at(id, key),
      body: {},
      parseAs: 'blob',
    }),
  );

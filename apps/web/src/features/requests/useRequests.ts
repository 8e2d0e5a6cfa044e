import { useQuery } from '@tanstack/react-query';
import { EXTENSION_STATES, type ExtensionState } from '@app/contracts';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { usePages } from '@web/api/usePages';

export type ExtensionBrief = Schemas['ExtensionBriefResponse'];
export type Extension = Schemas['ExtensionResponse'];
export const EXTENSIONS = 'extensions';

export const extensionStateOf = (value: string): ExtensionState =>
  EXTENSION_STATES.find((state) => state === value) ?? 'SUBMITTED';

/** Requests for more time in one state, the newest first. */
export const useExtensions = (state: ExtensionState) =>
  usePages([EXTENSIONS, 'list', state], (page) =>
    bodyOf(api.GET('/api/v1/extensions', { params: { query: { ...page, state } } })),
  );

export const useExtension = (id: string) =>
  useQuery({
    queryKey: [EXTENSIONS, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/extensions/{id}', { params: { path: { id } } })),
  });

export const decideExtension = (
  extension: Extension,
  decision: { readonly approve: boolean; readonly reason: string },
  key: string,
) =>
  bodyOf(
    api.POST('/api/v1/extensions/{id}/decide', {
      params: { path: { id: extension.id }, header: intent(key) },
      body: { ...decision, expectedVersion: extension.version },
    }),
  );

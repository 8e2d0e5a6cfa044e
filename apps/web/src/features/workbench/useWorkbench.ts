import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '@web/api/client';

export type Workbench = Schemas['WorkbenchResponse'];
export type WorkCount = Schemas['WorkCountResponse'];
export type CampaignHealth = Schemas['CampaignHealthResponse'];

/** What waits for the person and how the running campaigns stand: one request for the whole first page. */
export const useWorkbench = () =>
  useQuery({
    queryKey: ['workbench'],
    queryFn: () => bodyOf(api.GET('/api/v1/workbench')),
  });

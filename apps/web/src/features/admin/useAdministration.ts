import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '@web/api/client';

export type Health = Schemas['HealthResponse'];
export type HealthCheck = Schemas['HealthCheckResponse'];
const ADMINISTRATION = 'administration';

export const useAdministration = () =>
  useQuery({
    queryKey: [ADMINISTRATION, 'work'],
    queryFn: () => bodyOf(api.GET('/api/v1/administration')),
  });

export const useHealth = () =>
  useQuery({
    queryKey: [ADMINISTRATION, 'health'],
    queryFn: () => bodyOf(api.GET('/api/v1/administration/health')),
  });

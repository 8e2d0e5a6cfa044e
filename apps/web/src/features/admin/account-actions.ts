import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import type { Person } from '../people/usePeople';

export type OneTimeAccount = Schemas['OneTimeAccountResponse'];

export const createAccount = (person: Person, login: string, key: string) =>
  bodyOf(
    api.POST('/api/v1/people/{id}/account', {
      params: { path: { id: person.id }, header: intent(key) },
      body: { login },
    }),
  );

export const resetPassword = (person: Person, key: string) =>
  bodyOf(
    api.POST('/api/v1/people/{id}/account/reset-password', {
      params: { path: { id: person.id }, header: intent(key) },
    }),
  );

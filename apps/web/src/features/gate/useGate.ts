import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, intent, type Schemas } from '@web/api/client';
import { cohortsOfPhase } from '@web/api/find';
import { usePages } from '@web/api/usePages';

export type Phase = Schemas['PhaseResponse'];
export type GateItem = Schemas['GateItemResponse'];
export type GateLine = Schemas['CarryOverLineResponse'];
export type Snapshot = Schemas['SnapshotResponse'];
export type Restatement = Schemas['RestatementResponse'];
export type CarryOver = Schemas['CarryOverResponse'];
export type NewLine = Schemas['CarryOverLineRequest'];

export const PHASES = 'phases';
export const SNAPSHOTS = 'snapshots';
export const CARRY_OVERS = 'carry-overs';

export const usePhase = (id: string | undefined) =>
  useQuery({
    queryKey: [PHASES, 'one', id],
    enabled: id !== undefined,
    queryFn: () => bodyOf(api.GET('/api/v1/phases/{id}', { params: { path: { id: id ?? '' } } })),
  });

export const useGateItem = (phaseId: string, no: number) =>
  useQuery({
    queryKey: [PHASES, 'item', phaseId, no],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/phases/{id}/gate-items/{no}', { params: { path: { id: phaseId, no } } }),
      ),
  });

export const useCohorts = (campaignId: string, phaseNo: number) =>
  useQuery({
    queryKey: ['cohorts', 'of-phase', campaignId, phaseNo],
    queryFn: () => cohortsOfPhase(campaignId, phaseNo),
  });

export const useSnapshot = (id: string | null) =>
  useQuery({
    queryKey: [SNAPSHOTS, 'one', id],
    enabled: id !== null,
    queryFn: () =>
      bodyOf(api.GET('/api/v1/snapshots/{id}', { params: { path: { id: id ?? '' } } })),
  });

export interface CarryOverFilter {
  readonly campaignId?: string;
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly routine?: boolean;
  readonly mine?: boolean;
  readonly sort?: 'newDueOn' | '-newDueOn' | 'createdAt' | '-createdAt';
}

export const useCarryOvers = (filter: CarryOverFilter) =>
  usePages([CARRY_OVERS, 'list', filter], (page) =>
    bodyOf(api.GET('/api/v1/carry-overs', { params: { query: { ...page, ...filter } } })),
  );

export const useCarryOver = (id: string) =>
  useQuery({
    queryKey: [CARRY_OVERS, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/carry-overs/{id}', { params: { path: { id } } })),
  });

const parts = (id: string, key: string) => ({ path: { id }, header: intent(key) });

/** What the office does with a gate; each takes the key of the intended action. */
export const gateActions = {
  open: (phaseId: string, key: string) =>
    bodyOf(api.POST('/api/v1/phases/{id}/open-gate', { params: parts(phaseId, key) })),
  plan: (phaseId: string, lines: readonly NewLine[], key: string) =>
    bodyOf(
      api.PUT('/api/v1/phases/{id}/carry-over', {
        params: parts(phaseId, key),
        body: { lines: [...lines] },
      }),
    ),
  reopen: (
    phaseId: string,
    body: {
      readonly reason: string;
      readonly cohortIds: readonly string[];
      readonly workUntilOn: string;
    },
    key: string,
  ) =>
    bodyOf(
      api.POST('/api/v1/phases/{id}/reopen', {
        params: parts(phaseId, key),
        body: {
          reason: body.reason,
          cohortIds: [...body.cohortIds],
          ...(body.workUntilOn === '' ? {} : { workUntilOn: body.workUntilOn }),
        },
      }),
    ),
};

export const restatementActions = {
  propose: (
    snapshotId: string,
    body: { readonly figure: string; readonly newValue: string; readonly reason: string },
    key: string,
  ) =>
    bodyOf(
      api.POST('/api/v1/snapshots/{id}/restatements', { params: parts(snapshotId, key), body }),
    ),
  confirm: (id: string, key: string) =>
    bodyOf(api.POST('/api/v1/restatements/{id}/confirm', { params: parts(id, key) })),
  reject: (id: string, reason: string, key: string) =>
    bodyOf(
      api.POST('/api/v1/restatements/{id}/reject', { params: parts(id, key), body: { reason } }),
    ),
  withdraw: (id: string, key: string) =>
    bodyOf(api.POST('/api/v1/restatements/{id}/withdraw', { params: parts(id, key) })),
};

export const carryOverActions = {
  settle: (id: string, note: string, key: string) =>
    bodyOf(api.POST('/api/v1/carry-overs/{id}/settle', { params: parts(id, key), body: { note } })),
  move: (
    id: string,
    body: {
      readonly ownerUnitId: string;
      readonly newDueOn: string;
      readonly targetPhaseId: string;
      readonly reason: string;
    },
    key: string,
  ) =>
    bodyOf(
      api.POST('/api/v1/carry-overs/{id}/move', {
        params: parts(id, key),
        body: {
          ownerUnitId: body.ownerUnitId,
          newDueOn: body.newDueOn,
          reason: body.reason,
          ...(body.targetPhaseId === '' ? {} : { targetPhaseId: body.targetPhaseId }),
        },
      }),
    ),
};

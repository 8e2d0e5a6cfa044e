import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { newKey } from '@web/api/client';
import type { Finding } from '@web/api/problem';
import type { Campaign, PlanFinding } from './campaign-plan';
import { planRequests } from './plan-requests';
import { PlanSaver, type Pick, type RecordEdit, type SaverSnapshot, type Send } from './plan-saver';
import { refreshPlan, useFindings } from './usePlan';

interface DraftSession {
  readonly campaign: Campaign;
  readonly isEditable: boolean;
  readonly findings: readonly PlanFinding[];
  /** false = the plan has not been checked since the page was opened */
  readonly isChecked: boolean;
  readonly saver: PlanSaver;
  readonly saved: SaverSnapshot;
  readonly requests: ReturnType<typeof planRequests>;
}

const Session = createContext<DraftSession | null>(null);

/** The plan that is written, below the editor's page. */
export function useDraftSession(): DraftSession {
  const session = useContext(Session);
  if (session === null) throw new Error('no plan above this component');
  return session;
}

export const isEditable = ({ state }: Campaign): boolean =>
  state === 'DRAFT' || state === 'RETURNED';

export function WithDraftSession({
  campaign,
  children,
}: {
  readonly campaign: Campaign;
  readonly children: ReactNode;
}): ReactNode {
  const client = useQueryClient();
  const { id, version } = campaign;
  const [saver] = useState(() => new PlanSaver(version, () => refreshPlan(client, id), newKey));
  const saved = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const { data } = useFindings(id, isEditable(campaign));
  const requests = useMemo(() => planRequests(id), [id]);
  useEffect(() => saver.saw(version), [saver, version]);
  useEffect(() => {
    const retry = (): void => saver.retry();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [saver]);
  return (
    <Session
      value={{
        campaign,
        isEditable: isEditable(campaign),
        isChecked: data !== undefined,
        findings: isEditable(campaign) ? (data?.findings ?? []) : [],
        saver,
        saved,
        requests,
      }}
    >
      {children}
    </Session>
  );
}

export interface PlanRecord<T> {
  readonly value: T;
  readonly edit: RecordEdit | undefined;
  set(value: T): void;
  /** what is wrong with a field, by the api's refusal or by the check of the plan */
  problem(field: string): string | undefined;
}

/**
 * One record of the plan, as typed or as the server has it; a change is saved by itself.
 * @param path where the record stands in the plan; the check of the plan names its fields by it
 */
export function useRecord<T>(
  name: string,
  path: string,
  pick: Pick<T>,
  fallback: T,
  send: Send<T>,
): PlanRecord<T> {
  const { campaign, saver, saved, findings } = useDraftSession();
  const server = pick(campaign) ?? fallback;
  const edit = saved.edits.get(name);
  const refused: readonly Finding[] = edit?.problem?.findings ?? [];
  return {
    // what went in under this name is of its type
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- set() below is the only writer of this name
    value: edit === undefined ? server : (edit.value as T),
    edit,
    set: (value) => saver.change(name, value, server, pick, send),
    problem: (field) => {
      const place = path === '' ? field : `${path}.${field}`;
      return (
        refused.find((f) => f.field === field)?.message ??
        findings.find((f) => f.field === place && f.severity !== 'INFO' && f.explanation === null)
          ?.message
      );
    },
  };
}

import type { Principal } from '../delegations/usePrincipal';
import type { TaskActionRunner } from '../tasks/useTaskAction';
import type { Cohort } from './useCohorts';

/** What every dialog of a cohort's page is given. */
export interface CohortDialogProps {
  readonly cohort: Cohort;
  readonly runner: TaskActionRunner;
  readonly principal: Principal | null;
  readonly onClose: () => void;
}

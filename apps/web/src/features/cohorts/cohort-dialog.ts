import type { TaskActionRunner } from '../tasks/useTaskAction';
import type { Cohort } from './useCohorts';

/** In whose name a delegate reads and signs. */
export interface Principal {
  readonly id: string;
  readonly name: string;
}

/** What every dialog of a cohort's page is given. */
export interface CohortDialogProps {
  readonly cohort: Cohort;
  readonly runner: TaskActionRunner;
  readonly principal: Principal | null;
  readonly onClose: () => void;
}

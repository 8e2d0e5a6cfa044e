import type { TaskActionRunner } from '../tasks/useTaskAction';
import type { Cohort } from './useCohorts';

/** What every dialog of a cohort's page is given. */
export interface CohortDialogProps {
  readonly cohort: Cohort;
  readonly runner: TaskActionRunner;
  readonly onClose: () => void;
}

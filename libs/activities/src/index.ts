export { allActivities } from './activities';

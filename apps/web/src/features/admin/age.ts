import { t } from '@web/app/t';

const STEPS = [
  [86_400, 'web.age.days'],
  [3_600, 'web.age.hours'],
  [60, 'web.age.minutes'],
] as const;

/** A length of time in its largest whole unit. */
export function ageText(seconds: number): string {
  const step = STEPS.find(([size]) => seconds >= size);
  return step
    ? t(step[1], { n: Math.floor(seconds / step[0]) })
    : t('web.age.seconds', { n: seconds });
}

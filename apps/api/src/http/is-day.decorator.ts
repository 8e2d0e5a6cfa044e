import { ValidateBy, type ValidationOptions } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, 29 February only where there is one. */
export function isDayText(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** A day `YYYY-MM-DD`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isDay', validator: { validate: isDayText } }, options);

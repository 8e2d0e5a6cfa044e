import { loadPack } from '@app/packs';

const pack = loadPack('rules', 'time-defaults');

/** Name and version of the rules in force, kept with whatever was judged by them. */
export const TIME_RULES = { pack: pack.id, version: pack.version } as const;

/** A figure of a rule of the pack. @throws Error when the pack lacks it: the code and its pack do not fit together */
export function ruleFigure(ruleId: string, name: string): number {
  const value = pack.rules.find((r) => r.id === ruleId)?.params[name];
  if (value === undefined) throw new Error(`${pack.id}/${pack.version} has no ${ruleId}.${name}`);
  return value;
}

/** What a rule is called; where a date is only assumed, this names its source. */
export const ruleTitle = (ruleId: string): string =>
  pack.rules.find((r) => r.id === ruleId)?.title ?? pack.title;

/** extensions of duties that follow GENERAL. */
export const EXTENSION_RULE = {
  aheadWorkingDays: ruleFigure('R-312', 'aheadWorkingDays'),
  decisionWorkingDays: ruleFigure('R-312', 'decisionWorkingDays'),
  times: ruleFigure('R-312', 'times'),
  totalWorkingDays: ruleFigure('R-312', 'totalWorkingDays'),
} as const;

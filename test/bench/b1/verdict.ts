import { ratioOf, spreadOf } from '../pairs';
import type { B1Result, SizeResult } from './suite';

/** Targets of performance design B1. */
export const TARGETS = { floor: 1.4, save: 100, growth: 10.5, again: 0.6 } as const;
/** A CI machine is shared and small: half the ratio is asked there. */
const CI_SLACK = 2;

export interface Criterion {
  readonly name: string;
  readonly target: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export const launchMs = ({ pairs }: SizeResult): number =>
  spreadOf(pairs.map((pair) => pair.productMs)).median;
export const floorMs = ({ pairs }: SizeResult): number =>
  spreadOf(pairs.map((pair) => pair.baselineMs)).median;

/** How many times faster than save() at its measured rate; the rate is scaled, the ratio is not. */
export const fasterThanSave = (size: SizeResult, peer: B1Result['peer']): number =>
  ((peer.ms / peer.rows) * size.rows) / launchMs(size);

/** Every target with what was measured; growth is judged per tenfold step and in the median. */
export function judge({ sizes, peer }: B1Result, ci: boolean): readonly Criterion[] {
  const slack = ci ? CI_SLACK : 1;
  const perSize = sizes.flatMap((size) => {
    const ratio = ratioOf(size.pairs).median;
    const faster = fasterThanSave(size, peer);
    return [
      {
        name: `${size.schools} schools: launch / floor`,
        target: `<= ${(TARGETS.floor * slack).toFixed(1)}`,
        measured: ratio.toFixed(2),
        isMet: ratio <= TARGETS.floor * slack,
      },
      {
        name: `${size.schools} schools: times faster than save()`,
        target: `>= ${TARGETS.save / slack}`,
        measured: faster.toFixed(0),
        isMet: faster >= TARGETS.save / slack,
      },
      {
        name: `${size.schools} schools: second call / launch`,
        target: `<= ${TARGETS.again}`,
        measured: size.again.median.toFixed(3),
        isMet: size.again.median <= TARGETS.again,
      },
    ];
  });
  const growth = sizes.flatMap((size, i) => {
    const next = sizes[i + 1];
    if (!next) return [];
    const factor = next.schools / size.schools;
    const grown = launchMs(next) / launchMs(size);
    // fair value of a linear step is its factor; the target allows five in a hundred more
    const limit = (TARGETS.growth / 10) * factor * (ci ? 1.2 : 1);
    return [
      {
        name: `growth ${size.schools} -> ${next.schools}`,
        target: `<= ${limit.toFixed(1)}`,
        measured: grown.toFixed(1),
        isMet: grown <= limit,
      },
    ];
  });
  return [...perSize, ...growth];
}

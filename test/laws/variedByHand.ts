import { newId } from '../../schema/kernel/id.ts';
import { texts } from './variedRows.ts';

/** One name stands twice. */
const named = [...texts.slice(0, -1), 'anna', ...texts.slice(-1)];
const moments = [3, 1, 2, 1, 3, 1].map((day) => new Date(Date.UTC(2026, 0, day, 12, 0, 0, day)));

/** An endless round through some values, each seeded column with a stride of its own. */
export function cycle<T>(values: readonly T[], stride: number): (index: number) => T {
  return (index) => {
    const value = values[(index * stride) % values.length];
    if (value === undefined) throw new Error('A cycle needs values');
    return value;
  };
}

export const text = cycle(named, 5);
export const moment = cycle(moments, 1);
export const laterMoment = cycle(moments, 5);
export const perhapsMoment = cycle([null, ...moments.slice(0, 3), null], 2);
export const perhapsText = cycle([null, ...named.slice(0, 4), null, ...named.slice(4, 8)], 3);

/** Rows with the columns that all types of a map have, and what is said of each. */
export function many<R extends object>(count: number, row: (index: number) => R) {
  return Array.from({ length: count }, (_, index) => ({ ...stamp(index), ...row(index) }));
}

export function stamp(index: number) {
  return {
    id: newId(),
    createdAt: moment(index),
    updatedAt: laterMoment(index),
    archivedAt: perhapsMoment(index + 2),
  };
}

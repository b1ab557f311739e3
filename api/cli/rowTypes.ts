import '../../schema/index.ts';
import { nearest } from '../../schema/files/nearest.ts';
import { primitivesWithFiles } from '../../schema/jobs/rows/rowPlan.ts';
import { listed } from '../../schema/kernel/listed.ts';
import { printable } from './words.ts';

/** A type whose rows files can have: `touchpoints`. */
export interface RowType {
  readonly name: string;
  readonly field: string;
  readonly model: string;
}

/** The types whose rows can be imported and exported, by name. */
export function rowTypes(): RowType[] {
  return primitivesWithFiles()
    .map(({ field, model, list }) => ({ name: list.field.replace(/Items$/, ''), field, model }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The type of this name.
 *
 * @param others what the command takes beside types
 * @throws Error that names the types
 */
export function rowTypeNamed(name: string, others: readonly string[]): RowType {
  const types = rowTypes();
  const type = types.find((each) => each.name === name);
  if (type) return type;
  const names = [...others, ...types.map((each) => each.name)];
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new Error(`There is no "${printable(name)}" to choose.${hint} There are ${listed(names)}.`);
}

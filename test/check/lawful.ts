import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';
import { otherValue } from '../laws/examples.ts';
import { variedRows } from '../laws/variedRows.ts';

/** A declaration, whose example may be missing where the compiler was not asked. */
type Candidate = Omit<Primitive, 'example'> & Partial<Pick<Primitive, 'example'>>;

/** What the laws in `test/laws` cannot try of primitives, a sentence each with the cure. */
export function lawFindings(primitives: readonly Candidate[]): string[] {
  return primitives.flatMap((primitive) => {
    const { model, example } = primitive;
    if (example === undefined) {
      return [
        `${model} has no example, so that no law is tried on it. Say in its declaration the least that makes a row: example: { name: '…' }.`,
      ];
    }
    return exampleFindings({ ...primitive, example });
  });
}

function exampleFindings(primitive: Primitive): string[] {
  const { model, fieldList, parts, example } = primitive;
  const missing = fieldList
    .filter(({ name, isNeeded, isReference }) => isNeeded && !isReference && !(name in example))
    .map(({ name }) => `The example of ${model} has no "${name}", without which no row is made.`);
  const empty = parts
    // A part that refers to a row cannot be in an example: `seedEverything` stores it.
    .filter(
      ({ fieldList }) => !fieldList.some(({ isReference, isNeeded }) => isReference && isNeeded),
    )
    .filter(({ name }) => !Array.isArray(example[name]) || example[name].length === 0)
    .map(
      ({ name, model: part }) =>
        `The example of ${model} has no "${name}", so that no law is tried on ${part}. Give it one.`,
    );
  return [
    ...missing,
    ...empty,
    ...refusal(() => otherValue(primitive, 1)),
    ...refusal(() => variedRows(primitive, () => undefined)),
    ...parts.flatMap((part) => refusal(() => variedRows(part, () => undefined))),
  ];
}

/** What a law says that cannot be tried. */
function refusal(attempt: () => unknown): string[] {
  try {
    attempt();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

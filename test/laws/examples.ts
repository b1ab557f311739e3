import '../../schema/index.ts';
import { allPrimitives, type Primitive } from '../../schema/toolkit/primitive/registry.ts';

/** Every primitive that is declared, with the least that makes a row of it. */
export const declared: readonly Primitive[] = allPrimitives();

/** A value for the first text of a primitive's example, by which one row of it is another. */
export function otherText({ example, fieldList }: Primitive, text: string): object {
  const field = fieldList.find(
    ({ name, type, isList }) => type === 'String' && !isList && name in example,
  );
  if (!field) throw new Error('The example of a primitive needs a text that can be changed');
  return { [field.name]: text };
}

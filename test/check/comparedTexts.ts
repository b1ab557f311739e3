import { companionOf } from '../../schema/kernel/datamodel.ts';
import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';

/** Texts of ASCII alone, each with the reason: they are compared as they stand. */
const ascii: Readonly<Record<string, string>> = {
  'Customer.phone': 'E.164',
  'Survey.locales': 'each is a language of the workspace, as BCP 47',
};

/**
 * Texts that lists can be filtered by without the columns that compare them: `eq` would miss a text
 * whose letters are composed in another way, and `ignoreCase` one with a capital beyond ASCII.
 * A `locale` and a `key` need none.
 */
export function comparedTextFindings(
  primitives: readonly Pick<Primitive, 'model' | 'field' | 'fieldList'>[],
): string[] {
  return primitives.flatMap(({ model, field, fieldList }) =>
    fieldList
      .filter(({ name, type, isReference, options }) => {
        const isText = type === 'String' && !isReference && !options.locale && !options.key;
        return isText && options.filter !== false && !(`${model}.${name}` in ascii);
      })
      .flatMap(({ name, isList }) => {
        const forms = isList ? (['composed'] as const) : (['folded', 'composed'] as const);
        const missing = forms.filter((form) => !companionOf(model, name, form));
        if (missing.length === 0) return [];
        const columns = missing.map((form) =>
          form === 'folded' ? `${name}Folded` : `${name}Composed`,
        );
        return [
          `${model}.${name} can be filtered without ${columns.join(' and ')}. Add what is missing to ` +
            `prisma/schema, as base.prisma says, or declare ${field}.${name} with \`filter: false\`.`,
        ];
      }),
  );
}

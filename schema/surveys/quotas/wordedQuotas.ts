import { isSame } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/context.ts';
import { hasScope, namedScope, verbatimScope } from '../../kernel/scope.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import { fieldsIn } from '../logic/fields.ts';
import { verbatimFieldsOf } from '../logic/verbatims.ts';

/**
 * Errors of new quotas that compare respondents’ own words, for a viewer who does not see them: they count
 * stored responses, too, and so would say what was written.
 *
 * @param earlier the definition before the change, whose quotas stay as they are
 */
export function wordedQuotaErrors(
  { viewer }: Pick<Context, 'viewer'>,
  definition: SurveyDefinition,
  earlier: SurveyDefinition,
): UserErrorShape[] {
  if (hasScope(viewer, verbatimScope)) return [];
  const verbatims = verbatimFieldsOf(definition);
  return definition.quotas.flatMap(({ when }, index) => {
    const field = [...fieldsIn(when)].find((name) => verbatims.has(name));
    const isStored = earlier.quotas.some((quota) => isSame(quota.when, when));
    if (field === undefined || isStored) return [];
    const message = `To compare \`${field}\`, the key needs the scope ${namedScope(verbatimScope)}.`;
    return [invalid('INVALID_VALUE', ['quotas', String(index), 'when'], message)];
  });
}

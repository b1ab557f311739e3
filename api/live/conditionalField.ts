import { getOperationAST, Kind, type SelectionSetNode } from 'graphql';
import { badArgument } from '../../schema/kernel/errors.ts';
import { fragmentsOf } from '../protection/fragments.ts';
import type { SubscriptionOperation } from './group.ts';

/**
 * Refuses `@skip` and `@include` where they decide whether a subscription has a field at all, as the
 * specification does since 2025. With graphql-js 16 such a subscription fails.
 *
 * @throws `BAD_USER_INPUT`
 */
export function refuseConditionalField({ document, operationName }: SubscriptionOperation): void {
  const fragments = new Map(fragmentsOf(document));
  const isConditional = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.directives?.some(({ name }) => conditions.has(name.value))) return true;
      if (selection.kind === Kind.FIELD) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT) return isConditional(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      // Once is enough, however often it is spread.
      fragments.delete(selection.name.value);
      return isConditional(fragment?.selectionSet);
    });
  if (!isConditional(getOperationAST(document, operationName)?.selectionSet)) return;
  throw badArgument(
    'query',
    'the field of a subscription cannot have `@skip` or `@include`. Remove the directive; the fields within may have them.',
  );
}

const conditions = new Set(['skip', 'include']);

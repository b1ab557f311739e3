import { personalScope } from '../kernel/scope.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';

/** Segments, and touchpoints, that a key can be bound to: each row that it reads is compared with them. */
export const maxBindings = 50;

/** What a new key is bound to, and what it may do. */
interface NewBinding {
  readonly kind: 'SECRET' | 'PUBLISHABLE';
  readonly scopes?: readonly string[] | null | undefined;
  readonly segments?: readonly unknown[] | null | undefined;
  readonly touchpoints?: readonly unknown[] | null | undefined;
}

/** Whether a scope changes nothing: a key that is bound may have it. */
export function isReading(scope: string): boolean {
  return scope.endsWith(':read') || scope === personalScope;
}

/** The user errors of empty lists: they would bind to nothing, which reads like no list at all. */
export function emptyBindingErrors(
  input: Pick<NewBinding, 'segments' | 'touchpoints'>,
): UserErrorShape[] {
  return (['segments', 'touchpoints'] as const).flatMap((field) => {
    if (input[field]?.length !== 0) return [];
    const cure = `Name at least one, or leave ${field} out to bind to none.`;
    return [invalid('REQUIRED', ['input', field], cure)];
  });
}

/**
 * The user errors of a key that is bound to segments or touchpoints; none for other keys.
 *
 * @param isBoundByActor whether the person is bound for whom it acts
 */
export function bindingErrors(input: NewBinding, isBoundByActor: boolean): UserErrorShape[] {
  const errors = emptyBindingErrors(input);
  for (const field of ['segments', 'touchpoints'] as const) {
    if (input[field] == null || input.kind !== 'PUBLISHABLE') continue;
    const message = 'A publishable key reads nothing about customers, so that it is not bound.';
    errors.push(invalid('INVALID_VALUE', ['input', field], message));
  }
  if (input.segments == null && input.touchpoints == null && !isBoundByActor) return errors;
  for (const [index, scope] of (input.scopes ?? []).entries()) {
    if (isReading(scope)) continue;
    const message = `A key that is bound to segments or touchpoints only reads: use scopes that end with ":read", and "${personalScope}".`;
    errors.push(invalid('INVALID_VALUE', ['input', 'scopes', String(index)], message));
  }
  return errors;
}

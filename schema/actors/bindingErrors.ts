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

/** The user errors of a key that is bound to segments or touchpoints; none for other keys. */
export function bindingErrors(input: NewBinding): UserErrorShape[] {
  const errors: UserErrorShape[] = [];
  for (const field of ['segments', 'touchpoints'] as const) {
    const path = ['input', field];
    const bound = input[field];
    if (bound == null) continue;
    if (bound.length === 0) {
      const cure = `Name at least one, or leave ${field} out: the key is then not bound to any.`;
      errors.push(invalid('REQUIRED', path, cure));
    }
    if (input.kind === 'PUBLISHABLE') {
      const message = 'A publishable key reads nothing about customers, so that it is not bound.';
      errors.push(invalid('INVALID_VALUE', path, message));
    }
  }
  if (input.segments == null && input.touchpoints == null) return errors;
  for (const [index, scope] of (input.scopes ?? []).entries()) {
    if (scope.endsWith(':read') || scope === personalScope) continue;
    const message = `A key that is bound to segments or touchpoints only reads: use scopes that end with ":read", and "${personalScope}".`;
    errors.push(invalid('INVALID_VALUE', ['input', 'scopes', String(index)], message));
  }
  return errors;
}

import {
  type ChangeType,
  changeTypes,
  forSubscriptionsAlone,
  isChangeType,
} from '../changes/types.ts';
import { scopeOf } from '../kernel/entity.ts';
import { hasScope, owner } from '../kernel/scope.ts';

/** What decides which changes an endpoint is sent. */
export interface Follows {
  /** Empty for all that its scopes let it read. */
  readonly eventTypes: readonly string[];
  readonly scopes: readonly string[];
}

/** Types that an endpoint can name: a test is sent to the tested one alone. */
export const followable: readonly ChangeType[] = Object.keys(changeTypes)
  .filter(isChangeType)
  .filter((type) => type !== 'webhook.tested' && !forSubscriptionsAlone.includes(type));

/** The scope without which a key does not read what changes of a type are about. */
export function scopeOfType(type: ChangeType): string {
  return scopeOf(changeTypes[type].model) ?? owner;
}

/** Whether scopes that were stored with an endpoint include a scope. */
export function includesScope({ scopes }: Pick<Follows, 'scopes'>, scope: string): boolean {
  const viewer = { actorId: '', keyId: null, keyKind: 'SECRET', scopes: new Set(scopes) } as const;
  return hasScope(viewer, scope);
}

/** The types whose changes an endpoint is sent. */
export function typesOf(endpoint: Follows): ChangeType[] {
  const { eventTypes } = endpoint;
  return followable.filter(
    (type) =>
      (eventTypes.length === 0 || eventTypes.includes(type)) &&
      includesScope(endpoint, scopeOfType(type)),
  );
}

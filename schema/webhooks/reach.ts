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

/** Types that are for one endpoint alone: that which is tested, and that of a rule. */
const addressed: readonly ChangeType[] = ['webhook.tested', 'rule.called'];

/** Types that an endpoint can name. */
export const followable: readonly ChangeType[] = Object.keys(changeTypes)
  .filter(isChangeType)
  .filter((type) => !addressed.includes(type) && !forSubscriptionsAlone.includes(type));

/** Types that can be tested at any endpoint. */
export const testable: readonly ChangeType[] = [...followable, 'rule.called'];

/** The scope without which a key does not read what changes of a type are about. */
export function scopeOfType(type: ChangeType): string {
  // Those who save the rule say what is sent.
  if (type === 'rule.called') return 'webhooks:read';
  return scopeOf(changeTypes[type].model) ?? owner;
}

/** Whether scopes that were stored with an endpoint include a scope. */
export function includesScope({ scopes }: Pick<Follows, 'scopes'>, scope: string): boolean {
  const key = { actorId: '', keyId: null, keyKind: 'SECRET', scopes: new Set(scopes) } as const;
  return hasScope({ ...key, verbatimsPersonal: true }, scope);
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

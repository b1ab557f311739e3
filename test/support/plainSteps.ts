import { newId } from '../../schema/kernel/id.ts';
import type { RuleStep } from '../../schema/rules/definition.ts';

/** A wait without what it does not need to say. */
export function waitStep(
  key: string,
  { next = null, ...options }: Partial<Extract<RuleStep, { kind: 'WAIT' }>> = {},
): RuleStep {
  const nothing = { for: null, until: null, event: null, response: null, onTimeout: null };
  return { key, kind: 'WAIT', next, ...nothing, ...options };
}

/** A wait that is over at once. */
export function passStep(key: string, next: string | null = null): RuleStep {
  return waitStep(key, { next });
}

/** A notice, for tests that say themselves what it does. */
export function notifyStep(key: string, next: string | null = null): RuleStep {
  return { key, kind: 'NOTIFY', next, to: { kind: 'ACTOR', actor: newId() }, text: key };
}

import { decodeAnyId } from '../../kernel/id.ts';
import type { RuleCondition } from '../../rules/definition.ts';
import type { JudgedRun } from './facts.ts';

export const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';

/** After all that the tests store. */
export const now = new Date(Date.now() + 3_600_000);

/** What may become a run of a customer, by a call with values. */
export const callOf = (customer: string, data: object): JudgedRun => {
  return { id: null, customerId: keyOf(customer), trigger: 'CALL', triggerId: null, data };
};

export const allOf = (...rules: RuleCondition['rules']): RuleCondition => ({
  ...{ combinator: 'and', rules },
});

export const equals = (field: string, value: string | number | boolean) =>
  ({ field, operator: 'equals', value }) as const;

export const eventsOfType = (mode: 'some' | 'none', type: string) => ({
  ...({ field: 'events', operator: '=', match: { mode } } as const),
  value: { combinator: 'and', rules: [equals('type', type)] } as const,
});

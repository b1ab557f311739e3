import type { AttributeType } from '../../../prisma/generated/client/enums.ts';
import type { AttributeValue } from '../../customers/attribute.graph.ts';
import { Customer } from '../../customers/customer.ts';
import type { JsonValue } from '../../kernel/json.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { FailedRows } from '../../toolkit/write/mutation.ts';
import { onStep } from '../actions.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { forCustomers, inRounds, skipped } from './forCustomers.ts';
import { ruleContext } from './ruleContext.ts';

/** Sets attributes of the customers of steps, as `customerUpsert` does; null clears one. */
onStep(
  'SET_ATTRIBUTE',
  forCustomers<'SET_ATTRIBUTE'>(async (db, now, reached) => {
    const types = await attributeTypesOf(db, reached);
    const outcomes = new Map<string, StepOutcome>();
    const open = reached.filter(({ id, step }) => {
      const stop = attributeStop(types.get(step.attribute), step.value);
      if (stop) outcomes.set(id, stop);
      return !stop;
    });
    for (const round of inRounds(open)) {
      const rows = round.map(({ step: { attribute: key, value } }) => {
        const type = types.get(key);
        return {
          attributes: [{ key, value: type && value !== null ? valueOfType(type, value) : null }],
        };
      });
      const failed: FailedRows = new Map();
      const runs = round.map(({ run }) => [run.customerId, run.id] as const);
      await Customer.upsert(ruleContext(db, now, Object.fromEntries(runs)), rows, failed, {
        known: new Map(round.map(({ run }, index) => [index, run.customerId])),
      });
      for (const [index, { id }] of round.entries()) {
        const [error] = failed.get(index) ?? [];
        outcomes.set(
          id,
          error
            ? skipped(error.code, 'The attribute does not take the value.')
            : { status: 'SUCCEEDED', log: 'The attribute was set.' },
        );
      }
    }
    return outcomes;
  }),
);

/** The types of the attributes that steps set, by their keys. */
export async function attributeTypesOf(
  db: WorkspaceDb,
  reached: readonly Pick<ReachedStep<'SET_ATTRIBUTE'>, 'step'>[],
): Promise<ReadonlyMap<string, AttributeType>> {
  const rows = await db.attributeDefinition.findMany({
    where: { key: { in: [...new Set(reached.map(({ step }) => step.attribute))] } },
    select: { key: true, type: true },
  });
  return new Map(rows.map(({ key, type }) => [key, type]));
}

/** Why an attribute is not set to a value; null if it is. */
export function attributeStop(
  type: AttributeType | undefined,
  value: string | null,
): StepOutcome | null {
  if (!type) return skipped('NO_ATTRIBUTE', 'The attribute is not defined any more.');
  return value !== null && valueOfType(type, value) === null
    ? skipped('INVALID_VALUE', `The value is none of the type ${type}.`)
    : null;
}

/** A value that an attribute was set to, as conditions compare it and templates read it. */
export function comparedValue(type: AttributeType | undefined, value: string | null): JsonValue {
  const typed = type && value !== null ? valueOfType(type, value) : null;
  return Object.values(typed ?? {})[0] ?? null;
}

/** A value in the field of its type; null if it is none. */
function valueOfType(type: AttributeType, text: string): AttributeValue | null {
  switch (type) {
    case 'TEXT':
      return { text };
    case 'NUMBER': {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      return Number.isFinite(number) ? { number } : null;
    }
    case 'BOOLEAN':
      return text === 'true' || text === 'false' ? { boolean: text === 'true' } : null;
    case 'DATE':
      return { date: text };
    case 'CHOICE':
      return { choice: text };
  }
}

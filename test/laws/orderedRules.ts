import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { moment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Versions of one rule. */
export async function seedOrderedRules(
  { db }: TestWorkspace,
  { rule }: Readonly<Record<'rule', Row>>,
): Promise<Readonly<Record<string, SeededList>>> {
  const definition = { trigger: { kind: 'CALL' }, condition: null, exitCondition: null, steps: [] };
  const rows = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    number: index + 1,
    createdAt: moment(index),
  }));
  await db.ruleVersion.createMany({
    data: rows.map((row) => ({ ...row, ruleId: rule.id, definition })),
  });
  const parentId = encodeId('Rule', rule.id);
  return { 'Rule.versions': { rows, parentId, byDefault: [['NUMBER', 'DESC']] } };
}

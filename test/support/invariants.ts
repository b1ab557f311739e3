import { readFileSync } from 'node:fs';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { customerReferences } from '../../schema/customers/ofCustomer.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

const script = readFileSync(new URL('invariants.sql', import.meta.url), 'utf8');

/** No fact is one of a merged customer, and what merges noted of facts is there. */
function ofFacts(): string {
  return customerReferences()
    .filter(({ merge }) => merge === 'FOLLOW')
    .map(
      ({ model, column, relation }) => `
        UNION ALL
        SELECT '${model} ' || fact.id || ' is one of a merged customer' FROM "${model}" fact
        JOIN "Customer" customer ON customer."workspaceId" = fact."workspaceId"
          AND customer.id = fact."${column}"
        WHERE customer."mergedIntoId" IS NOT NULL
        UNION ALL
        SELECT '${model} ' || noted."rowId" || ' was moved, and is no more' FROM "CustomerMergeRow" noted
        WHERE noted.reference = '${model}.${relation}' AND NOT EXISTS (
          SELECT FROM "${model}" fact
          WHERE fact."workspaceId" = noted."workspaceId" AND fact.id = noted."rowId")`,
    )
    .join('');
}

/** What does not hold that should, a sentence each; call it when all tasks are done. */
export async function invariantFindings(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ finding: string }[]>(Prisma.raw(`${script}${ofFacts()}`));
  return rows.map(({ finding }) => finding);
}

import { Prisma } from '../../prisma/generated/client/client.ts';
import type { MergedCustomers, UndoneMerge } from '../customers/ofCustomer.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Has waits follow their runs to the survivor of a merge, whose events wake them from then on. */
export async function moveWaits(
  db: WorkspaceDb,
  { survivor, merged }: MergedCustomers,
): Promise<void> {
  await db.runWait.updateMany({ where: { customerId: merged }, data: { customerId: survivor } });
}

/** Has waits follow their runs back. */
export async function moveWaitsBack(
  db: WorkspaceDb,
  { survivor, merged }: UndoneMerge,
): Promise<void> {
  await db.runWait.updateMany({
    where: { customerId: survivor, run: { customerId: merged } },
    data: { customerId: merged },
  });
}

/**
 * Has the runs of a merged customer count for the survivor, too. What the merged customer had stays as it
 * is until the merge is undone.
 */
export async function addEnrolments(
  db: WorkspaceDb,
  { survivor, merged }: MergedCustomers,
): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "RuleEnrolment" AS stored ("workspaceId", "ruleId", "customerId", visits, open, "lastAt")
    SELECT "workspaceId", "ruleId", ${survivor}::uuid, visits, open, "lastAt" FROM "RuleEnrolment"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "customerId" = ${merged}::uuid
    ORDER BY "ruleId"
    ON CONFLICT ("workspaceId", "ruleId", "customerId") DO UPDATE SET
      visits = stored.visits + EXCLUDED.visits, open = stored.open + EXCLUDED.open,
      "lastAt" = greatest(stored."lastAt", EXCLUDED."lastAt")`);
}

/** Takes what the merged customer brought from the survivor’s counts, and counts what is open of each anew. */
export async function recountEnrolments(
  db: WorkspaceDb,
  { survivor, merged }: UndoneMerge,
): Promise<void> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  await db.$queryRaw(Prisma.sql`
    UPDATE "RuleEnrolment" AS enrolment SET
      visits = enrolment.visits - CASE WHEN enrolment."customerId" = ${survivor}::uuid
        THEN coalesce((SELECT brought.visits FROM "RuleEnrolment" brought
          WHERE brought."workspaceId" = ${workspace} AND brought."customerId" = ${merged}::uuid
            AND brought."ruleId" = enrolment."ruleId"), 0)
        ELSE 0 END,
      open = (SELECT count(*)::int FROM "Run" run WHERE run."workspaceId" = ${workspace}
        AND run."ruleId" = enrolment."ruleId" AND run."customerId" = enrolment."customerId"
        AND run."endedAt" IS NULL)
    WHERE enrolment."workspaceId" = ${workspace}
      AND enrolment."customerId" = ANY(${[survivor, merged]}::uuid[])`);
}

/** Has the survivor of a merge stay in the arms of the merged customer where it has none. */
export async function copyArms(
  db: WorkspaceDb,
  { survivor, merged }: MergedCustomers,
): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "RuleArm" ("workspaceId", "ruleId", step, "customerId", arm, at)
    SELECT "workspaceId", "ruleId", step, ${survivor}::uuid, arm, at FROM "RuleArm"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "customerId" = ${merged}::uuid
    ORDER BY "ruleId", step
    ON CONFLICT ("workspaceId", "ruleId", step, "customerId") DO NOTHING`);
}

/** Takes the arms from the survivor that it only has from the merged customer: it came to no such step itself. */
export async function takeArmsBack(
  db: WorkspaceDb,
  { survivor, merged }: UndoneMerge,
): Promise<void> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  await db.$queryRaw(Prisma.sql`
    DELETE FROM "RuleArm" AS copy USING "RuleArm" AS own
    WHERE copy."workspaceId" = ${workspace} AND copy."customerId" = ${survivor}::uuid
      AND own."workspaceId" = ${workspace} AND own."customerId" = ${merged}::uuid
      AND own."ruleId" = copy."ruleId" AND own.step = copy.step
      AND own.arm = copy.arm AND own.at = copy.at
      AND NOT EXISTS (SELECT FROM "Run" run JOIN "RunStep" step
        ON step."workspaceId" = ${workspace} AND step."runId" = run.id
        WHERE run."workspaceId" = ${workspace} AND run."customerId" = ${survivor}::uuid
          AND run."ruleId" = copy."ruleId" AND step.key = copy.step AND step.arm = copy.arm)`);
}

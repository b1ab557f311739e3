-- Names alone change here, and no row is lost. Servers of an earlier version know the old names: they
-- are to be stopped first.

ALTER TABLE "DailyTally" RENAME TO "RollupByCut";
ALTER TABLE "RollupByCut" RENAME CONSTRAINT "DailyTally_pkey" TO "RollupByCut_pkey";
ALTER TABLE "RollupByCut" RENAME CONSTRAINT "DailyTally_workspaceId_fkey" TO "RollupByCut_workspaceId_fkey";

ALTER TABLE "DailyTotal" RENAME TO "RollupByDay";
ALTER TABLE "RollupByDay" RENAME CONSTRAINT "DailyTotal_pkey" TO "RollupByDay_pkey";
ALTER TABLE "RollupByDay" RENAME CONSTRAINT "DailyTotal_workspaceId_fkey" TO "RollupByDay_workspaceId_fkey";

ALTER TABLE "TallyState" RENAME TO "RollupState";
ALTER TABLE "RollupState" RENAME CONSTRAINT "TallyState_pkey" TO "RollupState_pkey";
ALTER TABLE "RollupState" RENAME CONSTRAINT "TallyState_workspaceId_fkey" TO "RollupState_workspaceId_fkey";

ALTER TABLE "Outbox" NO FORCE ROW LEVEL SECURITY;
UPDATE "Outbox" SET topic = 'rollups' WHERE topic = 'tallies';
ALTER TABLE "Outbox" FORCE ROW LEVEL SECURITY;

-- A journey had a kind (PLANNED, ACTUAL) beside a state that could be RESEARCH: two answers to one
-- question. What it rests on is its basis now, and its state which time it shows.
CREATE TYPE "JourneyBasis" AS ENUM ('ASSUMPTION', 'RESEARCH', 'DATA');
ALTER TABLE "Journey" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "Journey" ALTER COLUMN "kind" TYPE "JourneyBasis" USING (
  CASE WHEN "kind" = 'ACTUAL' OR "state" = 'RESEARCH' THEN 'RESEARCH' ELSE 'ASSUMPTION' END)::"JourneyBasis";
ALTER TABLE "Journey" RENAME COLUMN "kind" TO "basis";
ALTER TABLE "Journey" ALTER COLUMN "basis" SET DEFAULT 'ASSUMPTION';
DROP TYPE "JourneyKind";

ALTER TYPE "JourneyState" RENAME TO "JourneyStateBefore";
CREATE TYPE "JourneyState" AS ENUM ('CURRENT', 'FUTURE');
ALTER TABLE "Journey" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "Journey" ALTER COLUMN "state" TYPE "JourneyState" USING (
  CASE WHEN "state" = 'FUTURE' THEN 'FUTURE' ELSE 'CURRENT' END)::"JourneyState";
ALTER TABLE "Journey" ALTER COLUMN "state" SET DEFAULT 'CURRENT';
DROP TYPE "JourneyStateBefore";

CREATE TYPE "PersonaShareOf" AS ENUM ('MARKET', 'CUSTOMER_BASE');
ALTER TABLE "Persona" RENAME COLUMN "marketSharePct" TO "sharePct";
ALTER TABLE "Persona" ADD COLUMN "shareOf" "PersonaShareOf" NOT NULL DEFAULT 'MARKET';

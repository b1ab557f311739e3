-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'RULE_DRY_RUN';

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "dryRun" JSONB;

-- AlterEnum
ALTER TYPE "RuleSkipReason" ADD VALUE 'ARCHIVED';

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "runId" UUID;

-- CreateIndex
CREATE INDEX "Notice_workspaceId_runId_idx" ON "Notice"("workspaceId", "runId");

-- CreateIndex
CREATE INDEX "RuleArm_workspaceId_ruleId_step_at_customerId_idx" ON "RuleArm"("workspaceId", "ruleId", "step", "at", "customerId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "Run"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

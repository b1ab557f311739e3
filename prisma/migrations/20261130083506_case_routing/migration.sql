-- CreateEnum
CREATE TYPE "CaseUnassignedReason" AS ENUM ('NO_MEMBERS', 'NOBODY_ON_DUTY');

-- CreateEnum
CREATE TYPE "TeamAssignment" AS ENUM ('NONE', 'ROUND_ROBIN');

-- CreateEnum
CREATE TYPE "InboundCaseHandling" AS ENUM ('NONE', 'FOLLOW', 'OPEN');

-- AlterTable
ALTER TABLE "Actor" ADD COLUMN     "awayUntil" TIMESTAMPTZ(3),
ADD COLUMN     "calendarId" UUID;

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "assignedAt" TIMESTAMPTZ(3),
ADD COLUMN     "unassignedReason" "CaseUnassignedReason";

-- AlterTable
ALTER TABLE "RuleReference" ADD COLUMN     "caseCategoryId" UUID,
ADD COLUMN     "teamId" UUID;

-- AlterTable
ALTER TABLE "RunStep" ADD COLUMN     "caseId" UUID;

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "assignment" "TeamAssignment" NOT NULL DEFAULT 'NONE';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "inboundCases" "InboundCaseHandling" NOT NULL DEFAULT 'FOLLOW';

-- CreateIndex
CREATE INDEX "Actor_workspaceId_calendarId_idx" ON "Actor"("workspaceId", "calendarId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_ownerId_status_idx" ON "Case"("workspaceId", "ownerId", "status");

-- CreateIndex
CREATE INDEX "Case_workspaceId_ownerId_assignedAt_idx" ON "Case"("workspaceId", "ownerId", "assignedAt");

-- CreateIndex
CREATE INDEX "Case_workspaceId_teamId_ownerId_openedAt_id_idx" ON "Case"("workspaceId", "teamId", "ownerId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_teamId_idx" ON "RuleReference"("workspaceId", "teamId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_caseCategoryId_idx" ON "RuleReference"("workspaceId", "caseCategoryId");

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_caseCategoryId_fkey" FOREIGN KEY ("workspaceId", "caseCategoryId") REFERENCES "CaseCategory"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

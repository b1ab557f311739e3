-- CreateEnum
CREATE TYPE "CaseTargetKind" AS ENUM ('FIRST_RESPONSE', 'RESOLUTION');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "CaseField" ADD VALUE 'FIRST_RESPONSE_OVERDUE';
ALTER TYPE "CaseField" ADD VALUE 'RESOLUTION_OVERDUE';

-- CreateTable
CREATE TABLE "SlaPolicy" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "priority" "CasePriority",
    "segmentId" UUID,
    "teamId" UUID,
    "calendarId" UUID,
    "firstResponseMinutes" INTEGER,
    "resolutionMinutes" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "SlaPolicy_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "SlaPolicyExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "SlaPolicyExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "CaseTarget" (
    "workspaceId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "CaseTargetKind" NOT NULL,
    "policyId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "remainingMinutes" INTEGER,
    "reachedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),
    "overdueAt" TIMESTAMPTZ(3),
    "alarmAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseTarget_pkey" PRIMARY KEY ("workspaceId","caseId","kind")
);

-- CreateIndex
CREATE INDEX "SlaPolicy_workspaceId_createdAt_id_idx" ON "SlaPolicy"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SlaPolicy_workspaceId_position_id_idx" ON "SlaPolicy"("workspaceId", "position", "id");

-- CreateIndex
CREATE INDEX "SlaPolicy_workspaceId_name_id_idx" ON "SlaPolicy"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "SlaPolicy_workspaceId_nameFolded_id_idx" ON "SlaPolicy"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "SlaPolicy_workspaceId_segmentId_position_id_idx" ON "SlaPolicy"("workspaceId", "segmentId", "position", "id");

-- CreateIndex
CREATE INDEX "SlaPolicy_workspaceId_teamId_position_id_idx" ON "SlaPolicy"("workspaceId", "teamId", "position", "id");

-- CreateIndex
CREATE INDEX "SlaPolicy_workspaceId_calendarId_position_id_idx" ON "SlaPolicy"("workspaceId", "calendarId", "position", "id");

-- CreateIndex
CREATE INDEX "SlaPolicyExternalId_workspaceId_entityId_idx" ON "SlaPolicyExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "SlaPolicyExternalId_workspaceId_composedKey_idx" ON "SlaPolicyExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "CaseTarget_workspaceId_policyId_idx" ON "CaseTarget"("workspaceId", "policyId");

-- CreateIndex
CREATE INDEX "CaseTarget_workspaceId_alarmAt_caseId_kind_idx" ON "CaseTarget"("workspaceId", "alarmAt", "caseId", "kind");

-- CreateIndex
CREATE INDEX "CaseChange_workspaceId_at_id_idx" ON "CaseChange"("workspaceId", "at", "id");

-- AddForeignKey
ALTER TABLE "SlaPolicy" ADD CONSTRAINT "SlaPolicy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SlaPolicy" ADD CONSTRAINT "SlaPolicy_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SlaPolicy" ADD CONSTRAINT "SlaPolicy_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SlaPolicy" ADD CONSTRAINT "SlaPolicy_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SlaPolicyExternalId" ADD CONSTRAINT "SlaPolicyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "SlaPolicy"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseTarget" ADD CONSTRAINT "CaseTarget_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseTarget" ADD CONSTRAINT "CaseTarget_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseTarget" ADD CONSTRAINT "CaseTarget_workspaceId_policyId_fkey" FOREIGN KEY ("workspaceId", "policyId") REFERENCES "SlaPolicy"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

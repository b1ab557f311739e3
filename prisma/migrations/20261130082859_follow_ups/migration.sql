-- AlterEnum
ALTER TYPE "CaseField" ADD VALUE 'FOLLOW_UP_INVITATION';

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "followUpInvitationId" UUID;

-- CreateTable
CREATE TABLE "FollowUpPolicy" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "categoryId" UUID,
    "surveyId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "afterHours" INTEGER NOT NULL DEFAULT 24,
    "linkDays" INTEGER NOT NULL DEFAULT 30,
    "question" TEXT COLLATE "C" NOT NULL,
    "recoveredFrom" DOUBLE PRECISION,
    "lostUpTo" DOUBLE PRECISION,
    "lostStageId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "FollowUpPolicy_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "FollowUpPolicyExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "FollowUpPolicyExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "FollowUpPolicy_workspaceId_createdAt_id_idx" ON "FollowUpPolicy"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "FollowUpPolicy_workspaceId_position_id_idx" ON "FollowUpPolicy"("workspaceId", "position", "id");

-- CreateIndex
CREATE INDEX "FollowUpPolicy_workspaceId_name_id_idx" ON "FollowUpPolicy"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "FollowUpPolicy_workspaceId_nameFolded_id_idx" ON "FollowUpPolicy"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "FollowUpPolicy_workspaceId_categoryId_position_id_idx" ON "FollowUpPolicy"("workspaceId", "categoryId", "position", "id");

-- CreateIndex
CREATE INDEX "FollowUpPolicy_workspaceId_surveyId_position_id_idx" ON "FollowUpPolicy"("workspaceId", "surveyId", "position", "id");

-- CreateIndex
CREATE INDEX "FollowUpPolicy_workspaceId_lostStageId_position_id_idx" ON "FollowUpPolicy"("workspaceId", "lostStageId", "position", "id");

-- CreateIndex
CREATE INDEX "FollowUpPolicyExternalId_workspaceId_entityId_idx" ON "FollowUpPolicyExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "FollowUpPolicyExternalId_workspaceId_composedKey_idx" ON "FollowUpPolicyExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Case_workspaceId_followUpInvitationId_idx" ON "Case"("workspaceId", "followUpInvitationId");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_followUpInvitationId_fkey" FOREIGN KEY ("workspaceId", "followUpInvitationId") REFERENCES "Invitation"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpPolicy" ADD CONSTRAINT "FollowUpPolicy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpPolicy" ADD CONSTRAINT "FollowUpPolicy_workspaceId_categoryId_fkey" FOREIGN KEY ("workspaceId", "categoryId") REFERENCES "CaseCategory"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpPolicy" ADD CONSTRAINT "FollowUpPolicy_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpPolicy" ADD CONSTRAINT "FollowUpPolicy_workspaceId_lostStageId_fkey" FOREIGN KEY ("workspaceId", "lostStageId") REFERENCES "LifecycleStage"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpPolicyExternalId" ADD CONSTRAINT "FollowUpPolicyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "FollowUpPolicy"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

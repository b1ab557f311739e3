-- The same for every fact.
ALTER TYPE "EventMatch" RENAME TO "CustomerMatch";

-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'RESPONSE_LINK';

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "lifecycleStageId" UUID;

-- AlterTable
ALTER TABLE "Feedback" ADD COLUMN     "customerId" UUID,
ADD COLUMN     "customerMatch" "CustomerMatch" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "identifierId" UUID;

-- AlterTable
ALTER TABLE "Job" ALTER COLUMN "format" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "customerKey" JSONB;

-- AlterTable
ALTER TABLE "SurveyResponse" ADD COLUMN     "customerId" UUID,
ADD COLUMN     "customerMatch" "CustomerMatch" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "identifiedByKey" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "identifierId" UUID;

-- CreateTable
CREATE TABLE "LifecycleStage" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "LifecycleStage_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "LifecycleStageExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "LifecycleStageExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "LifecycleStage_workspaceId_createdAt_id_idx" ON "LifecycleStage"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "LifecycleStage_workspaceId_position_id_idx" ON "LifecycleStage"("workspaceId", "position", "id");

-- CreateIndex
CREATE INDEX "LifecycleStage_workspaceId_name_id_idx" ON "LifecycleStage"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "LifecycleStage_workspaceId_nameFolded_id_idx" ON "LifecycleStage"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE UNIQUE INDEX "LifecycleStage_workspaceId_key_key" ON "LifecycleStage"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "LifecycleStageExternalId_workspaceId_entityId_idx" ON "LifecycleStageExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "LifecycleStageExternalId_workspaceId_composedKey_idx" ON "LifecycleStageExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_lifecycleStageId_createdAt_id_idx" ON "Customer"("workspaceId", "lifecycleStageId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_workspaceId_customerId_occurredAt_id_idx" ON "Feedback"("workspaceId", "customerId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_workspaceId_identifierId_customerId_idx" ON "Feedback"("workspaceId", "identifierId", "customerId");

-- CreateIndex
CREATE INDEX "SurveyResponse_workspaceId_customerId_startedAt_id_idx" ON "SurveyResponse"("workspaceId", "customerId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "SurveyResponse_workspaceId_identifierId_customerId_idx" ON "SurveyResponse"("workspaceId", "identifierId", "customerId");

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_workspaceId_lifecycleStageId_fkey" FOREIGN KEY ("workspaceId", "lifecycleStageId") REFERENCES "LifecycleStage"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_workspaceId_identifierId_fkey" FOREIGN KEY ("workspaceId", "identifierId") REFERENCES "CustomerIdentifier"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LifecycleStage" ADD CONSTRAINT "LifecycleStage_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LifecycleStageExternalId" ADD CONSTRAINT "LifecycleStageExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "LifecycleStage"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_workspaceId_identifierId_fkey" FOREIGN KEY ("workspaceId", "identifierId") REFERENCES "CustomerIdentifier"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- By hand: an anonymous survey has no customers.
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_customerKey_check" CHECK (NOT "anonymous" OR "customerKey" IS NULL);

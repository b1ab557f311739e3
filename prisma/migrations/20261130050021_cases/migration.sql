-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('OPEN', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED', 'REOPENED', 'CANCELED');

-- CreateEnum
CREATE TYPE "CaseReason" AS ENUM ('AWAITS_CUSTOMER', 'AWAITS_COLLEAGUE', 'AWAITS_PARTNER', 'NOT_SOLVED', 'CUSTOMER_ANSWERED', 'DUPLICATE', 'SPAM', 'NOTHING_TO_DO', 'OTHER');

-- CreateEnum
CREATE TYPE "CasePriority" AS ENUM ('LOW', 'NORMAL', 'HIGH', 'URGENT');

-- CreateEnum
CREATE TYPE "CaseSeverity" AS ENUM ('MINOR', 'MODERATE', 'MAJOR', 'CRITICAL');

-- CreateEnum
CREATE TYPE "CaseOutcome" AS ENUM ('RECOVERED', 'UNCHANGED', 'LOST');

-- CreateEnum
CREATE TYPE "CaseField" AS ENUM ('STATUS', 'PRIORITY', 'SEVERITY', 'TITLE', 'DESCRIPTION', 'CATEGORY', 'ROOT_CAUSE', 'OWNER', 'TEAM', 'CUSTOMER', 'RESPONSE', 'FEEDBACK', 'STEP', 'TOUCHPOINT', 'THREAD', 'OUTCOME', 'FOLLOW_UP_RESPONSE', 'OPENED_AT', 'JOINED', 'ARCHIVED');

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "caseId" UUID,
ALTER COLUMN "customerId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Case" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "status" "CaseStatus" NOT NULL DEFAULT 'OPEN',
    "statusReason" "CaseReason",
    "statusAt" TIMESTAMPTZ(3) NOT NULL,
    "priority" "CasePriority" NOT NULL DEFAULT 'NORMAL',
    "severity" "CaseSeverity",
    "categoryId" UUID,
    "rootCauseId" UUID,
    "ownerId" UUID,
    "teamId" UUID,
    "customerId" UUID,
    "responseId" UUID,
    "feedbackId" UUID,
    "stepId" UUID,
    "touchpointId" UUID,
    "threadId" UUID,
    "outcome" "CaseOutcome",
    "followUpResponseId" UUID,
    "openedById" UUID,
    "joinedIntoId" UUID,
    "reopenings" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstResponseAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "titleFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("title")) STORED,
    "titleComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "title" IS NFC NORMALIZED THEN NULL ELSE normalize("title", NFC) END) STORED,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CaseExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "CaseExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "CaseChange" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "field" "CaseField" NOT NULL,
    "from" TEXT COLLATE "C",
    "to" TEXT COLLATE "C",
    "reason" "CaseReason",
    "note" TEXT COLLATE "C",
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseChange_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CaseComment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseComment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CaseMention" (
    "workspaceId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CaseMention_pkey" PRIMARY KEY ("workspaceId","commentId","actorId")
);

-- CreateTable
CREATE TABLE "CaseCategory" (
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

    CONSTRAINT "CaseCategory_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CaseCategoryExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "CaseCategoryExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "RootCause" (
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

    CONSTRAINT "RootCause_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "RootCauseExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "RootCauseExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "Case_workspaceId_openedAt_id_idx" ON "Case"("workspaceId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_createdAt_id_idx" ON "Case"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_status_openedAt_id_idx" ON "Case"("workspaceId", "status", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_titleFolded_id_idx" ON "Case"("workspaceId", "titleFolded", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_categoryId_openedAt_id_idx" ON "Case"("workspaceId", "categoryId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_rootCauseId_openedAt_id_idx" ON "Case"("workspaceId", "rootCauseId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_ownerId_openedAt_id_idx" ON "Case"("workspaceId", "ownerId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_teamId_openedAt_id_idx" ON "Case"("workspaceId", "teamId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_customerId_openedAt_id_idx" ON "Case"("workspaceId", "customerId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_touchpointId_openedAt_id_idx" ON "Case"("workspaceId", "touchpointId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_stepId_idx" ON "Case"("workspaceId", "stepId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_responseId_idx" ON "Case"("workspaceId", "responseId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_feedbackId_idx" ON "Case"("workspaceId", "feedbackId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_threadId_idx" ON "Case"("workspaceId", "threadId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_followUpResponseId_idx" ON "Case"("workspaceId", "followUpResponseId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_openedById_idx" ON "Case"("workspaceId", "openedById");

-- CreateIndex
CREATE INDEX "Case_workspaceId_joinedIntoId_idx" ON "Case"("workspaceId", "joinedIntoId");

-- CreateIndex
CREATE INDEX "CaseExternalId_workspaceId_entityId_idx" ON "CaseExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "CaseExternalId_workspaceId_composedKey_idx" ON "CaseExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "CaseChange_workspaceId_caseId_revision_id_idx" ON "CaseChange"("workspaceId", "caseId", "revision", "id");

-- CreateIndex
CREATE INDEX "CaseChange_workspaceId_actorId_idx" ON "CaseChange"("workspaceId", "actorId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseChange_workspaceId_caseId_revision_field_key" ON "CaseChange"("workspaceId", "caseId", "revision", "field");

-- CreateIndex
CREATE INDEX "CaseComment_workspaceId_caseId_createdAt_id_idx" ON "CaseComment"("workspaceId", "caseId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "CaseComment_workspaceId_authorId_idx" ON "CaseComment"("workspaceId", "authorId");

-- CreateIndex
CREATE INDEX "CaseMention_workspaceId_actorId_idx" ON "CaseMention"("workspaceId", "actorId");

-- CreateIndex
CREATE INDEX "CaseCategory_workspaceId_createdAt_id_idx" ON "CaseCategory"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "CaseCategory_workspaceId_position_id_idx" ON "CaseCategory"("workspaceId", "position", "id");

-- CreateIndex
CREATE INDEX "CaseCategory_workspaceId_name_id_idx" ON "CaseCategory"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "CaseCategory_workspaceId_nameFolded_id_idx" ON "CaseCategory"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CaseCategory_workspaceId_key_key" ON "CaseCategory"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "CaseCategoryExternalId_workspaceId_entityId_idx" ON "CaseCategoryExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "CaseCategoryExternalId_workspaceId_composedKey_idx" ON "CaseCategoryExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "RootCause_workspaceId_createdAt_id_idx" ON "RootCause"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "RootCause_workspaceId_position_id_idx" ON "RootCause"("workspaceId", "position", "id");

-- CreateIndex
CREATE INDEX "RootCause_workspaceId_name_id_idx" ON "RootCause"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "RootCause_workspaceId_nameFolded_id_idx" ON "RootCause"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RootCause_workspaceId_key_key" ON "RootCause"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "RootCauseExternalId_workspaceId_entityId_idx" ON "RootCauseExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "RootCauseExternalId_workspaceId_composedKey_idx" ON "RootCauseExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_caseId_idx" ON "Notice"("workspaceId", "caseId");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_categoryId_fkey" FOREIGN KEY ("workspaceId", "categoryId") REFERENCES "CaseCategory"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_rootCauseId_fkey" FOREIGN KEY ("workspaceId", "rootCauseId") REFERENCES "RootCause"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_feedbackId_fkey" FOREIGN KEY ("workspaceId", "feedbackId") REFERENCES "Feedback"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_threadId_fkey" FOREIGN KEY ("workspaceId", "threadId") REFERENCES "MessageThread"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_followUpResponseId_fkey" FOREIGN KEY ("workspaceId", "followUpResponseId") REFERENCES "SurveyResponse"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_openedById_fkey" FOREIGN KEY ("workspaceId", "openedById") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_joinedIntoId_fkey" FOREIGN KEY ("workspaceId", "joinedIntoId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseExternalId" ADD CONSTRAINT "CaseExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Case"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseChange" ADD CONSTRAINT "CaseChange_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseChange" ADD CONSTRAINT "CaseChange_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseChange" ADD CONSTRAINT "CaseChange_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseComment" ADD CONSTRAINT "CaseComment_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseComment" ADD CONSTRAINT "CaseComment_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseComment" ADD CONSTRAINT "CaseComment_workspaceId_authorId_fkey" FOREIGN KEY ("workspaceId", "authorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseMention" ADD CONSTRAINT "CaseMention_workspaceId_commentId_fkey" FOREIGN KEY ("workspaceId", "commentId") REFERENCES "CaseComment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseMention" ADD CONSTRAINT "CaseMention_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseCategory" ADD CONSTRAINT "CaseCategory_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseCategoryExternalId" ADD CONSTRAINT "CaseCategoryExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "CaseCategory"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RootCause" ADD CONSTRAINT "RootCause_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RootCauseExternalId" ADD CONSTRAINT "RootCauseExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "RootCause"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

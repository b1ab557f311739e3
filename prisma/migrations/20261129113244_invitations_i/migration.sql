-- CreateEnum
CREATE TYPE "InvitationState" AS ENUM ('CREATED', 'QUEUED', 'SENT', 'DELIVERED', 'OPENED', 'STARTED', 'PARTIAL', 'COMPLETED', 'EXPIRED', 'BOUNCED', 'OPTED_OUT', 'QUARANTINED', 'NOT_SAMPLED', 'SCREENED_OUT', 'QUOTA_FULL', 'ERROR');

-- CreateEnum
CREATE TYPE "InvitationDue" AS ENUM ('INVITATION', 'REMINDER');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "JobKind" ADD VALUE 'INVITATION';
ALTER TYPE "JobKind" ADD VALUE 'INVITATION_EXPORT';

-- AlterTable
ALTER TABLE "SurveyResponse" ADD COLUMN     "invitationId" UUID;

-- CreateTable
CREATE TABLE "Invitation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "locale" TEXT COLLATE "C" NOT NULL,
    "state" "InvitationState" NOT NULL,
    "due" "InvitationDue",
    "nextAt" TIMESTAMPTZ(3),
    "context" JSONB NOT NULL DEFAULT '{}',
    "decisionAllowed" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",
    "decisionRule" TEXT COLLATE "C",
    "decisionUntil" TIMESTAMPTZ(3),
    "remindAfterDays" INTEGER,
    "maxReminders" INTEGER NOT NULL DEFAULT 0,
    "remindersSent" INTEGER NOT NULL DEFAULT 0,
    "scheduledAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "queuedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_createdAt_id_idx" ON "Invitation"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_customerId_createdAt_id_idx" ON "Invitation"("workspaceId", "customerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_surveyId_createdAt_id_idx" ON "Invitation"("workspaceId", "surveyId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_surveyId_due_id_idx" ON "Invitation"("workspaceId", "surveyId", "due", "id");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_nextAt_id_idx" ON "Invitation"("workspaceId", "nextAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_actorId_idx" ON "Invitation"("workspaceId", "actorId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyResponse_workspaceId_invitationId_key" ON "SurveyResponse"("workspaceId", "invitationId");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_workspaceId_invitationId_fkey" FOREIGN KEY ("workspaceId", "invitationId") REFERENCES "Invitation"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

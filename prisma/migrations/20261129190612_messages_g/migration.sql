-- CreateEnum
CREATE TYPE "MessageDirection" AS ENUM ('OUTBOUND', 'INBOUND');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED', 'REFUSED', 'EXPIRED', 'FAILED', 'CANCELED', 'RECEIVED');

-- CreateEnum
CREATE TYPE "MessageRefusal" AS ENUM ('HARD', 'MAILBOX', 'SIZE', 'POLICY', 'UNREACHABLE', 'OTHER', 'TEMPLATE', 'NO_CHANNEL');

-- CreateEnum
CREATE TYPE "MessageReading" AS ENUM ('ANSWERED', 'UNREADABLE', 'REFUSED');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "outboundPausedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MessageThread" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "subject" TEXT COLLATE "C",
    "surveyId" UUID,
    "question" TEXT COLLATE "C",
    "answeredAt" TIMESTAMPTZ(3),
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageThread_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "MessageSend" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "notAfter" TIMESTAMPTZ(3) NOT NULL,
    "preparedAt" TIMESTAMPTZ(3),
    "canceledAt" TIMESTAMPTZ(3),
    "actorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageSend_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Message" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "direction" "MessageDirection" NOT NULL,
    "channel" "Channel" NOT NULL,
    "kind" "MessageKind",
    "state" "MessageState" NOT NULL,
    "customerId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "templateId" UUID,
    "sendId" UUID,
    "invitationId" UUID,
    "turn" INTEGER,
    "locale" TEXT COLLATE "C",
    "subject" TEXT COLLATE "C",
    "text" TEXT COLLATE "C",
    "html" TEXT COLLATE "C",
    "data" JSONB NOT NULL DEFAULT '{}',
    "automatic" BOOLEAN NOT NULL DEFAULT false,
    "reading" "MessageReading",
    "externalId" TEXT COLLATE "C",
    "notAfter" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "decisionAllowed" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",
    "decisionRule" TEXT COLLATE "C",
    "decisionUntil" TIMESTAMPTZ(3),
    "refusal" "MessageRefusal",
    "refusalCode" TEXT COLLATE "C",
    "providerId" TEXT COLLATE "C",
    "addressHash" TEXT COLLATE "C",
    "triedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "actorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "SurveyTemplate" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SurveyTemplate_pkey" PRIMARY KEY ("workspaceId","surveyId","templateId")
);

-- CreateIndex
CREATE INDEX "MessageThread_workspaceId_lastMessageAt_id_idx" ON "MessageThread"("workspaceId", "lastMessageAt", "id");

-- CreateIndex
CREATE INDEX "MessageThread_workspaceId_customerId_lastMessageAt_id_idx" ON "MessageThread"("workspaceId", "customerId", "lastMessageAt", "id");

-- CreateIndex
CREATE INDEX "MessageThread_workspaceId_surveyId_idx" ON "MessageThread"("workspaceId", "surveyId");

-- CreateIndex
CREATE INDEX "MessageSend_workspaceId_createdAt_id_idx" ON "MessageSend"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MessageSend_workspaceId_templateId_idx" ON "MessageSend"("workspaceId", "templateId");

-- CreateIndex
CREATE INDEX "MessageSend_workspaceId_segmentId_idx" ON "MessageSend"("workspaceId", "segmentId");

-- CreateIndex
CREATE INDEX "MessageSend_workspaceId_actorId_idx" ON "MessageSend"("workspaceId", "actorId");

-- CreateIndex
CREATE INDEX "Message_workspaceId_createdAt_id_idx" ON "Message"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Message_workspaceId_customerId_createdAt_id_idx" ON "Message"("workspaceId", "customerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Message_workspaceId_customerId_sentAt_id_idx" ON "Message"("workspaceId", "customerId", "sentAt", "id");

-- CreateIndex
CREATE INDEX "Message_workspaceId_threadId_createdAt_id_idx" ON "Message"("workspaceId", "threadId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Message_workspaceId_sendId_createdAt_id_idx" ON "Message"("workspaceId", "sendId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Message_workspaceId_channel_dueAt_id_idx" ON "Message"("workspaceId", "channel", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Message_workspaceId_templateId_idx" ON "Message"("workspaceId", "templateId");

-- CreateIndex
CREATE INDEX "Message_workspaceId_actorId_idx" ON "Message"("workspaceId", "actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_workspaceId_sendId_customerId_key" ON "Message"("workspaceId", "sendId", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_workspaceId_invitationId_kind_turn_key" ON "Message"("workspaceId", "invitationId", "kind", "turn");

-- CreateIndex
CREATE UNIQUE INDEX "Message_workspaceId_channel_externalId_key" ON "Message"("workspaceId", "channel", "externalId");

-- CreateIndex
CREATE INDEX "SurveyTemplate_workspaceId_templateId_idx" ON "SurveyTemplate"("workspaceId", "templateId");

-- AddForeignKey
ALTER TABLE "MessageThread" ADD CONSTRAINT "MessageThread_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageThread" ADD CONSTRAINT "MessageThread_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageThread" ADD CONSTRAINT "MessageThread_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageSend" ADD CONSTRAINT "MessageSend_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageSend" ADD CONSTRAINT "MessageSend_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageSend" ADD CONSTRAINT "MessageSend_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageSend" ADD CONSTRAINT "MessageSend_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_threadId_fkey" FOREIGN KEY ("workspaceId", "threadId") REFERENCES "MessageThread"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_sendId_fkey" FOREIGN KEY ("workspaceId", "sendId") REFERENCES "MessageSend"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_invitationId_fkey" FOREIGN KEY ("workspaceId", "invitationId") REFERENCES "Invitation"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyTemplate" ADD CONSTRAINT "SurveyTemplate_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyTemplate" ADD CONSTRAINT "SurveyTemplate_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

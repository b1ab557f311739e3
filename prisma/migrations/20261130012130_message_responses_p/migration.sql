-- CreateEnum
CREATE TYPE "InvitationSender" AS ENUM ('CXGRAPH', 'TOOL');

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "sender" "InvitationSender";

-- Those that are due now; a worker that makes a message of one says so then.
UPDATE "Invitation" SET sender = (CASE WHEN "awaitsMessage" THEN 'TOOL' ELSE 'CXGRAPH' END)::"InvitationSender" WHERE due IS NOT NULL;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "responseId" UUID;

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_due_sender_id_idx" ON "Invitation"("workspaceId", "due", "sender", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Message_workspaceId_responseId_key" ON "Message"("workspaceId", "responseId");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

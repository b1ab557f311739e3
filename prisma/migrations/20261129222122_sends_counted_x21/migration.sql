-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "awaitsMessage" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_surveyId_due_channel_awaitsMessage_i_idx" ON "Invitation"("workspaceId", "surveyId", "due", "channel", "awaitsMessage", "id");

-- CreateIndex
CREATE INDEX "Message_workspaceId_sendId_state_idx" ON "Message"("workspaceId", "sendId", "state");

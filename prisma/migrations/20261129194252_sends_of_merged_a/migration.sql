-- DropIndex
DROP INDEX "Message_workspaceId_sendId_customerId_key";

-- CreateIndex
CREATE INDEX "Message_workspaceId_sendId_customerId_idx" ON "Message"("workspaceId", "sendId", "customerId");

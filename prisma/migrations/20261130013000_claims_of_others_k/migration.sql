-- CreateIndex
CREATE INDEX "Outbox_topic_workspaceId_leaseUntil_nextAt_idx" ON "Outbox"("topic", "workspaceId", "leaseUntil", "nextAt");

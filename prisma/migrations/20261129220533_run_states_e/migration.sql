-- CreateIndex
CREATE INDEX "Run_workspaceId_ruleId_status_idx" ON "Run"("workspaceId", "ruleId", "status");

-- CreateIndex
CREATE INDEX "Run_workspaceId_ruleId_endedAt_startedAt_idx" ON "Run"("workspaceId", "ruleId", "endedAt", "startedAt");

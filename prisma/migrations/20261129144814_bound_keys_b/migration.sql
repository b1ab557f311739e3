-- CreateTable
CREATE TABLE "ApiKeySegment" (
    "workspaceId" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,

    CONSTRAINT "ApiKeySegment_pkey" PRIMARY KEY ("workspaceId","apiKeyId","segmentId")
);

-- CreateTable
CREATE TABLE "ApiKeyTouchpoint" (
    "workspaceId" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,
    "touchpointId" UUID NOT NULL,

    CONSTRAINT "ApiKeyTouchpoint_pkey" PRIMARY KEY ("workspaceId","apiKeyId","touchpointId")
);

-- CreateIndex
CREATE INDEX "ApiKeySegment_workspaceId_segmentId_idx" ON "ApiKeySegment"("workspaceId", "segmentId");

-- CreateIndex
CREATE INDEX "ApiKeyTouchpoint_workspaceId_touchpointId_idx" ON "ApiKeyTouchpoint"("workspaceId", "touchpointId");

-- AddForeignKey
ALTER TABLE "ApiKeySegment" ADD CONSTRAINT "ApiKeySegment_workspaceId_apiKeyId_fkey" FOREIGN KEY ("workspaceId", "apiKeyId") REFERENCES "ApiKey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiKeySegment" ADD CONSTRAINT "ApiKeySegment_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiKeyTouchpoint" ADD CONSTRAINT "ApiKeyTouchpoint_workspaceId_apiKeyId_fkey" FOREIGN KEY ("workspaceId", "apiKeyId") REFERENCES "ApiKey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiKeyTouchpoint" ADD CONSTRAINT "ApiKeyTouchpoint_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- CreateTable
CREATE TABLE "ActorSegment" (
    "workspaceId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,

    CONSTRAINT "ActorSegment_pkey" PRIMARY KEY ("workspaceId","actorId","segmentId")
);

-- CreateTable
CREATE TABLE "ActorTouchpoint" (
    "workspaceId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "touchpointId" UUID NOT NULL,

    CONSTRAINT "ActorTouchpoint_pkey" PRIMARY KEY ("workspaceId","actorId","touchpointId")
);

-- CreateIndex
CREATE INDEX "ActorSegment_workspaceId_segmentId_idx" ON "ActorSegment"("workspaceId", "segmentId");

-- CreateIndex
CREATE INDEX "ActorTouchpoint_workspaceId_touchpointId_idx" ON "ActorTouchpoint"("workspaceId", "touchpointId");

-- AddForeignKey
ALTER TABLE "ActorSegment" ADD CONSTRAINT "ActorSegment_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ActorSegment" ADD CONSTRAINT "ActorSegment_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ActorTouchpoint" ADD CONSTRAINT "ActorTouchpoint_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ActorTouchpoint" ADD CONSTRAINT "ActorTouchpoint_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

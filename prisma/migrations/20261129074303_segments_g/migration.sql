-- CreateTable
CREATE TABLE "Segment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "condition" JSONB,
    "size" INTEGER NOT NULL DEFAULT 0,
    "asOf" TIMESTAMPTZ(3),
    "staleSince" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "SegmentUse" (
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "usedId" UUID NOT NULL,

    CONSTRAINT "SegmentUse_pkey" PRIMARY KEY ("workspaceId","segmentId","usedId")
);

-- CreateTable
CREATE TABLE "SegmentMember" (
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SegmentMember_pkey" PRIMARY KEY ("workspaceId","segmentId","customerId")
);

-- CreateTable
CREATE TABLE "SegmentListed" (
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "listedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SegmentListed_pkey" PRIMARY KEY ("workspaceId","segmentId","customerId")
);

-- CreateTable
CREATE TABLE "SegmentExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "SegmentExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "Segment_workspaceId_createdAt_id_idx" ON "Segment"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Segment_workspaceId_name_id_idx" ON "Segment"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Segment_workspaceId_nameFolded_id_idx" ON "Segment"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "SegmentUse_workspaceId_usedId_idx" ON "SegmentUse"("workspaceId", "usedId");

-- CreateIndex
CREATE INDEX "SegmentMember_workspaceId_customerId_segmentId_idx" ON "SegmentMember"("workspaceId", "customerId", "segmentId");

-- CreateIndex
CREATE INDEX "SegmentListed_workspaceId_customerId_segmentId_idx" ON "SegmentListed"("workspaceId", "customerId", "segmentId");

-- CreateIndex
CREATE INDEX "SegmentExternalId_workspaceId_entityId_idx" ON "SegmentExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "SegmentExternalId_workspaceId_composedKey_idx" ON "SegmentExternalId"("workspaceId", "composedKey");

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentUse" ADD CONSTRAINT "SegmentUse_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentUse" ADD CONSTRAINT "SegmentUse_workspaceId_usedId_fkey" FOREIGN KEY ("workspaceId", "usedId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentMember" ADD CONSTRAINT "SegmentMember_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentMember" ADD CONSTRAINT "SegmentMember_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentListed" ADD CONSTRAINT "SegmentListed_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentListed" ADD CONSTRAINT "SegmentListed_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentExternalId" ADD CONSTRAINT "SegmentExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Segment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

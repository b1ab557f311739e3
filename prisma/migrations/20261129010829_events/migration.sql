-- CreateEnum
CREATE TYPE "IdentifierKind" AS ENUM ('ID', 'EXTERNAL_ID', 'EMAIL', 'PHONE');

-- CreateEnum
CREATE TYPE "EventMatch" AS ENUM ('MATCHED', 'WAITING', 'AMBIGUOUS', 'NONE');

-- CreateTable
CREATE TABLE "CustomerIdentifier" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "IdentifierKind" NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "valueFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("value")) STORED,

    CONSTRAINT "CustomerIdentifier_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CustomerEvent" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "customerId" UUID,
    "match" "EventMatch" NOT NULL,
    "identifierId" UUID,
    "touchpointId" UUID,
    "value" DOUBLE PRECISION,
    "currency" TEXT COLLATE "C",
    "properties" JSONB NOT NULL DEFAULT '{}',
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sourceFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("source")) STORED,
    "typeFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("type")) STORED,

    CONSTRAINT "CustomerEvent_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CustomerIdentifier_workspaceId_value_kind_system_key" ON "CustomerIdentifier"("workspaceId", "value", "kind", "system");

-- CreateIndex
CREATE INDEX "CustomerEvent_workspaceId_occurredAt_id_idx" ON "CustomerEvent"("workspaceId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "CustomerEvent_workspaceId_recordedAt_id_idx" ON "CustomerEvent"("workspaceId", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "CustomerEvent_workspaceId_customerId_occurredAt_id_idx" ON "CustomerEvent"("workspaceId", "customerId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "CustomerEvent_workspaceId_type_occurredAt_id_idx" ON "CustomerEvent"("workspaceId", "type", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "CustomerEvent_workspaceId_touchpointId_occurredAt_id_idx" ON "CustomerEvent"("workspaceId", "touchpointId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "CustomerEvent_workspaceId_identifierId_customerId_idx" ON "CustomerEvent"("workspaceId", "identifierId", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerEvent_workspaceId_source_sourceId_key" ON "CustomerEvent"("workspaceId", "source", "sourceId");

-- AddForeignKey
ALTER TABLE "CustomerIdentifier" ADD CONSTRAINT "CustomerIdentifier_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerEvent" ADD CONSTRAINT "CustomerEvent_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerEvent" ADD CONSTRAINT "CustomerEvent_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerEvent" ADD CONSTRAINT "CustomerEvent_workspaceId_identifierId_fkey" FOREIGN KEY ("workspaceId", "identifierId") REFERENCES "CustomerIdentifier"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerEvent" ADD CONSTRAINT "CustomerEvent_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

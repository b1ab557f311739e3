-- CreateEnum
CREATE TYPE "EventValueKind" AS ENUM ('TEXT', 'NUMBER', 'BOOLEAN', 'LIST', 'OBJECT', 'NULL');

-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'EVENT_IMPORT';

-- AlterTable
ALTER TABLE "CustomerEvent" ADD COLUMN     "live" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "mapped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stepId" UUID;

-- CreateTable
CREATE TABLE "EventMapping" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "eventTypeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "condition" JSONB NOT NULL DEFAULT '{"combinator": "and", "rules": []}',
    "description" TEXT COLLATE "C",
    "touchpointId" UUID NOT NULL,
    "stepId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EventMapping_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "EventMappingExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "EventMappingExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "EventType" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C",
    "description" TEXT COLLATE "C",
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "firstSeenAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "keyFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("key")) STORED,
    "keyComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "key" IS NFC NORMALIZED THEN NULL ELSE normalize("key", NFC) END) STORED,
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "EventType_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "EventTypeExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "EventTypeExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "EventTypeProperty" (
    "workspaceId" UUID NOT NULL,
    "eventTypeId" UUID NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "kinds" "EventValueKind"[],
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventTypeProperty_pkey" PRIMARY KEY ("workspaceId","eventTypeId","path")
);

-- CreateIndex
CREATE INDEX "EventMapping_workspaceId_createdAt_id_idx" ON "EventMapping"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "EventMapping_workspaceId_eventTypeId_position_id_idx" ON "EventMapping"("workspaceId", "eventTypeId", "position", "id");

-- CreateIndex
CREATE INDEX "EventMapping_workspaceId_touchpointId_createdAt_id_idx" ON "EventMapping"("workspaceId", "touchpointId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "EventMapping_workspaceId_stepId_createdAt_id_idx" ON "EventMapping"("workspaceId", "stepId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "EventMappingExternalId_workspaceId_entityId_idx" ON "EventMappingExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "EventMappingExternalId_workspaceId_composedKey_idx" ON "EventMappingExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "EventType_workspaceId_createdAt_id_idx" ON "EventType"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "EventType_workspaceId_key_key" ON "EventType"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "EventTypeExternalId_workspaceId_entityId_idx" ON "EventTypeExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "EventTypeExternalId_workspaceId_composedKey_idx" ON "EventTypeExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "CustomerEvent_workspaceId_stepId_occurredAt_id_idx" ON "CustomerEvent"("workspaceId", "stepId", "occurredAt", "id");

-- AddForeignKey
ALTER TABLE "CustomerEvent" ADD CONSTRAINT "CustomerEvent_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventMapping" ADD CONSTRAINT "EventMapping_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventMapping" ADD CONSTRAINT "EventMapping_workspaceId_eventTypeId_fkey" FOREIGN KEY ("workspaceId", "eventTypeId") REFERENCES "EventType"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventMapping" ADD CONSTRAINT "EventMapping_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventMapping" ADD CONSTRAINT "EventMapping_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventMappingExternalId" ADD CONSTRAINT "EventMappingExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "EventMapping"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventType" ADD CONSTRAINT "EventType_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventTypeExternalId" ADD CONSTRAINT "EventTypeExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "EventType"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventTypeProperty" ADD CONSTRAINT "EventTypeProperty_workspaceId_eventTypeId_fkey" FOREIGN KEY ("workspaceId", "eventTypeId") REFERENCES "EventType"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

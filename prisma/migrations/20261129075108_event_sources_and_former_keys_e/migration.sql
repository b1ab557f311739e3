-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'EVENT_MAPPING';

-- CreateTable
CREATE TABLE "CustomerFormerKey" (
    "workspaceId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CustomerFormerKey_pkey" PRIMARY KEY ("workspaceId","customerId","hash")
);

-- CreateTable
CREATE TABLE "CustomerEventSource" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "createCustomers" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "keyFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("key")) STORED,
    "keyComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "key" IS NFC NORMALIZED THEN NULL ELSE normalize("key", NFC) END) STORED,

    CONSTRAINT "CustomerEventSource_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CustomerEventSourceExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "CustomerEventSourceExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "CustomerEventSource_workspaceId_createdAt_id_idx" ON "CustomerEventSource"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerEventSource_workspaceId_key_key" ON "CustomerEventSource"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "CustomerEventSourceExternalId_workspaceId_entityId_idx" ON "CustomerEventSourceExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "CustomerEventSourceExternalId_workspaceId_composedKey_idx" ON "CustomerEventSourceExternalId"("workspaceId", "composedKey");

-- AddForeignKey
ALTER TABLE "CustomerFormerKey" ADD CONSTRAINT "CustomerFormerKey_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerEventSource" ADD CONSTRAINT "CustomerEventSource_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerEventSourceExternalId" ADD CONSTRAINT "CustomerEventSourceExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "CustomerEventSource"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

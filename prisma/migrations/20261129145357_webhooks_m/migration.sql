-- CreateEnum
CREATE TYPE "WebhookInclude" AS ENUM ('ANSWERS', 'PERSONAL');

-- CreateEnum
CREATE TYPE "WebhookStop" AS ENUM ('DISABLED', 'FAILING', 'GONE');

-- CreateEnum
CREATE TYPE "WebhookDeliveryState" AS ENUM ('WAITING', 'DELIVERED', 'FAILED');

-- CreateEnum
CREATE TYPE "WebhookFailure" AS ENUM ('STATUS', 'REDIRECT', 'TIMEOUT', 'CONNECTION', 'TLS', 'NAME', 'ADDRESS');

-- CreateTable
CREATE TABLE "ChangeLog" (
    "workspaceId" UUID NOT NULL,
    "lastSeq" BIGINT NOT NULL DEFAULT 0,
    "types" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "ChangeLog_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Change" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "written" BIGINT NOT NULL,
    "seq" BIGINT,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "eventTypes" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "include" "WebhookInclude"[] DEFAULT ARRAY[]::"WebhookInclude"[],
    "scopes" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "secret" TEXT COLLATE "C" NOT NULL,
    "formerSecret" TEXT COLLATE "C",
    "formerSecretUntil" TIMESTAMPTZ(3),
    "stopped" "WebhookStop",
    "stoppedAt" TIMESTAMPTZ(3),
    "failingSince" TIMESTAMPTZ(3),
    "succeededAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "urlFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("url")) STORED,
    "urlComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "url" IS NFC NORMALIZED THEN NULL ELSE normalize("url", NFC) END) STORED,

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "WebhookEndpointExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "WebhookEndpointExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" BIGINT NOT NULL,
    "state" "WebhookDeliveryState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),
    "failure" "WebhookFailure",
    "status" INTEGER,
    "bytes" INTEGER,
    "duration" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Change_workspaceId_seq_written_id_idx" ON "Change"("workspaceId", "seq", "written", "id");

-- CreateIndex
CREATE INDEX "Change_workspaceId_at_id_idx" ON "Change"("workspaceId", "at", "id");

-- CreateIndex
CREATE INDEX "WebhookEndpoint_workspaceId_createdAt_id_idx" ON "WebhookEndpoint"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "WebhookEndpointExternalId_workspaceId_entityId_idx" ON "WebhookEndpointExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "WebhookEndpointExternalId_workspaceId_composedKey_idx" ON "WebhookEndpointExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "WebhookDelivery_workspaceId_createdAt_id_idx" ON "WebhookDelivery"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_workspaceId_endpointId_dueAt_id_idx" ON "WebhookDelivery"("workspaceId", "endpointId", "dueAt", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_workspaceId_endpointId_createdAt_id_idx" ON "WebhookDelivery"("workspaceId", "endpointId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_workspaceId_endpointId_changeId_key" ON "WebhookDelivery"("workspaceId", "endpointId", "changeId");

-- AddForeignKey
ALTER TABLE "ChangeLog" ADD CONSTRAINT "ChangeLog_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WebhookEndpoint" ADD CONSTRAINT "WebhookEndpoint_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WebhookEndpointExternalId" ADD CONSTRAINT "WebhookEndpointExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "WebhookEndpoint"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_workspaceId_endpointId_fkey" FOREIGN KEY ("workspaceId", "endpointId") REFERENCES "WebhookEndpoint"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('INVITE', 'REMINDER', 'THANK_YOU', 'FOLLOW_UP', 'ALERT');

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "channel" "Channel" NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "purposeId" UUID,
    "contents" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "MessageTemplate_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "MessageTemplateExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "MessageTemplateExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "MessageTemplate_workspaceId_createdAt_id_idx" ON "MessageTemplate"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MessageTemplate_workspaceId_name_id_idx" ON "MessageTemplate"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "MessageTemplate_workspaceId_nameFolded_id_idx" ON "MessageTemplate"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "MessageTemplate_workspaceId_purposeId_idx" ON "MessageTemplate"("workspaceId", "purposeId");

-- CreateIndex
CREATE INDEX "MessageTemplateExternalId_workspaceId_entityId_idx" ON "MessageTemplateExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "MessageTemplateExternalId_workspaceId_composedKey_idx" ON "MessageTemplateExternalId"("workspaceId", "composedKey");

-- AddForeignKey
ALTER TABLE "MessageTemplate" ADD CONSTRAINT "MessageTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageTemplate" ADD CONSTRAINT "MessageTemplate_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageTemplateExternalId" ADD CONSTRAINT "MessageTemplateExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "MessageTemplate"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- CreateTable
CREATE TABLE "WeightScheme" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "surveyId" UUID NOT NULL,
    "targets" JSONB NOT NULL,
    "minWeight" DOUBLE PRECISION NOT NULL DEFAULT 0.2,
    "maxWeight" DOUBLE PRECISION NOT NULL DEFAULT 5,
    "tolerance" DOUBLE PRECISION NOT NULL DEFAULT 0.000001,
    "rounds" INTEGER NOT NULL DEFAULT 1000,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "WeightScheme_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "WeightSchemeExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "WeightSchemeExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "WeightScheme_workspaceId_createdAt_id_idx" ON "WeightScheme"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "WeightScheme_workspaceId_name_id_idx" ON "WeightScheme"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "WeightScheme_workspaceId_nameFolded_id_idx" ON "WeightScheme"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "WeightScheme_workspaceId_surveyId_name_id_idx" ON "WeightScheme"("workspaceId", "surveyId", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WeightScheme_workspaceId_key_key" ON "WeightScheme"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "WeightSchemeExternalId_workspaceId_entityId_idx" ON "WeightSchemeExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "WeightSchemeExternalId_workspaceId_composedKey_idx" ON "WeightSchemeExternalId"("workspaceId", "composedKey");

-- AddForeignKey
ALTER TABLE "WeightScheme" ADD CONSTRAINT "WeightScheme_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WeightScheme" ADD CONSTRAINT "WeightScheme_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WeightSchemeExternalId" ADD CONSTRAINT "WeightSchemeExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "WeightScheme"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

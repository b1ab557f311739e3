-- CreateEnum
CREATE TYPE "ScoreMetric" AS ENUM ('NPS', 'CSAT', 'CES', 'CES_AGREEMENT', 'MEAN', 'TOP_BOX', 'TOP_TWO_BOX', 'BOTTOM_TWO_BOX', 'NET', 'MEDIAN', 'PERCENTILE');

-- CreateTable
CREATE TABLE "Metric" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "formula" "ScoreMetric" NOT NULL,
    "percentile" INTEGER,
    "target" DOUBLE PRECISION,
    "ownerId" UUID,
    "teamId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "MetricQuestion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "surveyId" UUID NOT NULL,
    "question" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MetricQuestion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "MetricExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "MetricExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "Metric_workspaceId_createdAt_id_idx" ON "Metric"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Metric_workspaceId_name_id_idx" ON "Metric"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Metric_workspaceId_nameFolded_id_idx" ON "Metric"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Metric_workspaceId_ownerId_idx" ON "Metric"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "Metric_workspaceId_teamId_name_id_idx" ON "Metric"("workspaceId", "teamId", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Metric_workspaceId_key_key" ON "Metric"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "MetricQuestion_workspaceId_metricId_position_idx" ON "MetricQuestion"("workspaceId", "metricId", "position");

-- CreateIndex
CREATE INDEX "MetricQuestion_workspaceId_surveyId_idx" ON "MetricQuestion"("workspaceId", "surveyId");

-- CreateIndex
CREATE INDEX "MetricExternalId_workspaceId_entityId_idx" ON "MetricExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "MetricExternalId_workspaceId_composedKey_idx" ON "MetricExternalId"("workspaceId", "composedKey");

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MetricQuestion" ADD CONSTRAINT "MetricQuestion_workspaceId_metricId_fkey" FOREIGN KEY ("workspaceId", "metricId") REFERENCES "Metric"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MetricQuestion" ADD CONSTRAINT "MetricQuestion_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MetricExternalId" ADD CONSTRAINT "MetricExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Metric"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- CreateEnum
CREATE TYPE "WaveUnit" AS ENUM ('DAY', 'WEEK', 'MONTH', 'QUARTER');

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "waveId" UUID;

-- AlterTable
ALTER TABLE "SurveyResponse" ADD COLUMN     "waveId" UUID;

-- CreateTable
CREATE TABLE "TrackingStudy" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "surveyId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "locale" TEXT COLLATE "C",
    "every" INTEGER NOT NULL DEFAULT 1,
    "unit" "WaveUnit" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "maxWaves" INTEGER,
    "linkDays" INTEGER,
    "remindAfterDays" INTEGER,
    "maxReminders" INTEGER NOT NULL DEFAULT 0,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "waveCount" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3),
    "skippedAt" TIMESTAMPTZ(3),
    "skippedBecause" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "TrackingStudy_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Wave" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "jobId" UUID NOT NULL,

    CONSTRAINT "Wave_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "TrackingStudyExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "TrackingStudyExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "TrackingStudy_workspaceId_createdAt_id_idx" ON "TrackingStudy"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "TrackingStudy_workspaceId_name_id_idx" ON "TrackingStudy"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "TrackingStudy_workspaceId_nameFolded_id_idx" ON "TrackingStudy"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "TrackingStudy_workspaceId_surveyId_idx" ON "TrackingStudy"("workspaceId", "surveyId");

-- CreateIndex
CREATE INDEX "TrackingStudy_workspaceId_segmentId_idx" ON "TrackingStudy"("workspaceId", "segmentId");

-- CreateIndex
CREATE INDEX "TrackingStudy_workspaceId_nextAt_id_idx" ON "TrackingStudy"("workspaceId", "nextAt", "id");

-- CreateIndex
CREATE INDEX "Wave_workspaceId_startsAt_id_idx" ON "Wave"("workspaceId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Wave_workspaceId_surveyId_idx" ON "Wave"("workspaceId", "surveyId");

-- CreateIndex
CREATE INDEX "Wave_workspaceId_jobId_idx" ON "Wave"("workspaceId", "jobId");

-- CreateIndex
CREATE UNIQUE INDEX "Wave_workspaceId_studyId_number_key" ON "Wave"("workspaceId", "studyId", "number");

-- CreateIndex
CREATE INDEX "TrackingStudyExternalId_workspaceId_entityId_idx" ON "TrackingStudyExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "TrackingStudyExternalId_workspaceId_composedKey_idx" ON "TrackingStudyExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_waveId_createdAt_id_idx" ON "Invitation"("workspaceId", "waveId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SurveyResponse_workspaceId_waveId_startedAt_id_idx" ON "SurveyResponse"("workspaceId", "waveId", "startedAt", "id");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_waveId_fkey" FOREIGN KEY ("workspaceId", "waveId") REFERENCES "Wave"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_workspaceId_waveId_fkey" FOREIGN KEY ("workspaceId", "waveId") REFERENCES "Wave"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TrackingStudy" ADD CONSTRAINT "TrackingStudy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TrackingStudy" ADD CONSTRAINT "TrackingStudy_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TrackingStudy" ADD CONSTRAINT "TrackingStudy_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_workspaceId_studyId_fkey" FOREIGN KEY ("workspaceId", "studyId") REFERENCES "TrackingStudy"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_workspaceId_jobId_fkey" FOREIGN KEY ("workspaceId", "jobId") REFERENCES "Job"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TrackingStudyExternalId" ADD CONSTRAINT "TrackingStudyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "TrackingStudy"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- CreateEnum
CREATE TYPE "BreakdownSource" AS ENUM ('HIDDEN_FIELD', 'PROFILE', 'TAGS', 'SEGMENTS');

-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "breakdownVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "SurveyResponse" ADD COLUMN     "breakdownVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SurveyBreakdown" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "source" "BreakdownSource" NOT NULL,
    "position" INTEGER NOT NULL,
    "paired" BOOLEAN NOT NULL,
    "values" INTEGER NOT NULL DEFAULT 0,
    "countedToAt" TIMESTAMPTZ(3),
    "countedToId" UUID,
    "total" INTEGER NOT NULL DEFAULT 0,
    "counted" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SurveyBreakdown_pkey" PRIMARY KEY ("workspaceId","surveyId","number")
);

-- CreateTable
CREATE TABLE "BreakdownValue" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "BreakdownValue_pkey" PRIMARY KEY ("workspaceId","surveyId","number","value")
);

-- CreateTable
CREATE TABLE "RollupByBreakdown" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "question" TEXT COLLATE "C" NOT NULL,
    "breakdown" INTEGER NOT NULL,
    "breakdown2" INTEGER NOT NULL,
    "grain" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "value2" TEXT COLLATE "C" NOT NULL,
    "day" DATE NOT NULL,
    "measure" "Measure" NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "n" INTEGER NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "sumOfSquares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RollupByBreakdown_pkey" PRIMARY KEY ("workspaceId","surveyId","question","breakdown","breakdown2","grain","day","measure","value","value2","bucket")
);

-- CreateIndex
CREATE INDEX "SurveyBreakdown_workspaceId_surveyId_position_idx" ON "SurveyBreakdown"("workspaceId", "surveyId", "position");

-- AddForeignKey
ALTER TABLE "SurveyBreakdown" ADD CONSTRAINT "SurveyBreakdown_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BreakdownValue" ADD CONSTRAINT "BreakdownValue_workspaceId_surveyId_number_fkey" FOREIGN KEY ("workspaceId", "surveyId", "number") REFERENCES "SurveyBreakdown"("workspaceId", "surveyId", "number") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollupByBreakdown" ADD CONSTRAINT "RollupByBreakdown_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

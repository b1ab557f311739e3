-- CreateEnum
CREATE TYPE "TraitAggregate" AS ENUM ('EVENT_COUNT', 'VALUE_SUM', 'VALUE_MIN', 'VALUE_MAX', 'VALUE_FIRST', 'VALUE_LAST');

-- AlterEnum
ALTER TYPE "SurveyKind" ADD VALUE 'EMPLOYEE';

-- AlterTable
ALTER TABLE "Persona" ADD COLUMN     "segmentId" UUID;

-- AlterTable
ALTER TABLE "PersonaTrait" ADD COLUMN     "aggregate" "TraitAggregate",
ADD COLUMN     "attribute" TEXT COLLATE "C",
ADD COLUMN     "eventType" TEXT COLLATE "C",
ADD COLUMN     "withinDays" INTEGER;

-- AlterTable
ALTER TABLE "SurveyResponse" ADD COLUMN     "segmentIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateIndex
CREATE INDEX "Persona_workspaceId_segmentId_idx" ON "Persona"("workspaceId", "segmentId");

-- AddForeignKey
ALTER TABLE "Persona" ADD CONSTRAINT "Persona_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

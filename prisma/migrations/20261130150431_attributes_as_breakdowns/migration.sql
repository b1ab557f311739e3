-- AlterEnum
ALTER TYPE "BreakdownSource" ADD VALUE 'ATTRIBUTE';

-- AlterTable
ALTER TABLE "SurveyResponse" ADD COLUMN     "attributes" JSONB;

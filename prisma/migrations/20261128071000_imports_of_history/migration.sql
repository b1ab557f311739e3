-- AlterEnum
ALTER TYPE "JobStatus" ADD VALUE 'PARTIAL' BEFORE 'FAILED';

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "hiddenByLogic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "rowsUpdated" INTEGER NOT NULL DEFAULT 0;

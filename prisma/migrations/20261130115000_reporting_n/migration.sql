-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "reportingN" INTEGER NOT NULL DEFAULT 30;

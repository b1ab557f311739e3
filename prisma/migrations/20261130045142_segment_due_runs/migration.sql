-- AlterTable
ALTER TABLE "SegmentDue" ADD COLUMN "runId" UUID;

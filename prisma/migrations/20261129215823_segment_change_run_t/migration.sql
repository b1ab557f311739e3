-- AlterTable
ALTER TABLE "SegmentChange" ADD COLUMN     "runId" UUID;

-- AlterTable
ALTER TABLE "ChangeLog" ADD COLUMN     "expiredSeq" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "subscribed" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "again" BOOLEAN NOT NULL DEFAULT false;

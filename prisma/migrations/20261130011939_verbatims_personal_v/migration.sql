-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "verbatimsPersonal" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "showWhen" JSONB;

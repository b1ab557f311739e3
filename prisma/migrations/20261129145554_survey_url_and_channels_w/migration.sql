-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "channels" "Channel"[] DEFAULT ARRAY[]::"Channel"[];

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "surveyUrl" TEXT COLLATE "C";

-- DropForeignKey
ALTER TABLE "ResponseSubmission" DROP CONSTRAINT "ResponseSubmission_workspaceId_responseId_fkey";

-- AlterTable
ALTER TABLE "ResponseSubmission" ALTER COLUMN "argumentsHash" DROP NOT NULL,
ALTER COLUMN "responseId" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "ResponseSubmission" ADD CONSTRAINT "ResponseSubmission_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

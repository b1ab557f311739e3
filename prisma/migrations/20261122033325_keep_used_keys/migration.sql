-- AlterTable
ALTER TABLE "ResponseSubmission" ALTER COLUMN "argumentsHash" DROP NOT NULL,
ALTER COLUMN "responseId" DROP NOT NULL;

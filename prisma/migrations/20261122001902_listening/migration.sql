-- CreateEnum
CREATE TYPE "FeedbackSource" AS ENUM ('COMPLAINT', 'REVIEW', 'SOCIAL', 'CHAT', 'CALL', 'INTERVIEW', 'EMPLOYEE', 'OTHER');

-- CreateEnum
CREATE TYPE "JobKind" AS ENUM ('RESPONSE_IMPORT', 'RESPONSE_EXPORT');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELED');

-- CreateEnum
CREATE TYPE "ExchangeFormat" AS ENUM ('CSV', 'NDJSON');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('READY', 'LEASED', 'DEAD');

-- CreateEnum
CREATE TYPE "ResponseStatus" AS ENUM ('PARTIAL', 'COMPLETED', 'SCREENED_OUT');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('NPS', 'CSAT', 'CES', 'RATING', 'OPINION_SCALE', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'RANKING', 'MATRIX', 'SHORT_TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CONSENT', 'CONTACT', 'STATEMENT');

-- CreateEnum
CREATE TYPE "Sentiment" AS ENUM ('VERY_NEGATIVE', 'NEGATIVE', 'NEUTRAL', 'POSITIVE', 'VERY_POSITIVE', 'MIXED');

-- CreateEnum
CREATE TYPE "Emotion" AS ENUM ('JOY', 'ANGER', 'SADNESS', 'FEAR', 'SURPRISE', 'DISGUST');

-- CreateEnum
CREATE TYPE "SurveyKind" AS ENUM ('RELATIONSHIP', 'TRANSACTIONAL', 'PULSE', 'EXIT', 'PRODUCT');

-- CreateEnum
CREATE TYPE "SurveyStatus" AS ENUM ('DRAFT', 'LIVE', 'PAUSED', 'CLOSED');

-- CreateEnum
CREATE TYPE "Measure" AS ENUM ('VALUE', 'ANSWERED', 'REACHED', 'LEFT', 'STARTED', 'COMPLETED', 'SCREENED_OUT');

-- CreateTable
CREATE TABLE "Feedback" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source" "FeedbackSource" NOT NULL,
    "channel" "Channel" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "locale" TEXT COLLATE "C",
    "rating" DOUBLE PRECISION,
    "ratingMax" DOUBLE PRECISION,
    "author" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "touchpointId" UUID,
    "stepId" UUID,
    "journeyId" UUID,
    "tags" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "sentiment" "Sentiment",
    "sentimentScore" DOUBLE PRECISION,
    "emotions" "Emotion"[] DEFAULT ARRAY[]::"Emotion"[],
    "topics" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "analysedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "FeedbackExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "FeedbackExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Job" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "JobKind" NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'WAITING',
    "format" "ExchangeFormat" NOT NULL,
    "surveyId" UUID,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "rowsTotal" INTEGER,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "rowsFailed" INTEGER NOT NULL DEFAULT 0,
    "chunksTotal" INTEGER,
    "chunksDone" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT COLLATE "C",
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "JobChunk" (
    "workspaceId" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "JobChunk_pkey" PRIMARY KEY ("workspaceId","jobId","position")
);

-- CreateTable
CREATE TABLE "JobError" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT COLLATE "C",
    "code" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "JobError_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT COLLATE "C" NOT NULL,
    "subjectId" UUID,
    "dedupeKey" TEXT COLLATE "C" NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'READY',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseBy" UUID,
    "lastError" TEXT COLLATE "C",

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "ResponseStatus" NOT NULL,
    "locale" TEXT COLLATE "C" NOT NULL,
    "channel" "Channel" NOT NULL,
    "touchpointId" UUID,
    "day" DATE NOT NULL,
    "reached" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "ending" TEXT COLLATE "C",
    "screenedBy" TEXT COLLATE "C",
    "variables" JSONB NOT NULL DEFAULT '{}',
    "hiddenFields" JSONB NOT NULL DEFAULT '{}',
    "timings" JSONB NOT NULL DEFAULT '{}',
    "tags" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "url" TEXT COLLATE "C",
    "userAgent" TEXT COLLATE "C",
    "country" TEXT COLLATE "C",
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "question" TEXT COLLATE "C" NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "text" TEXT COLLATE "C",
    "number" DOUBLE PRECISION,
    "boolean" BOOLEAN,
    "date" DATE,
    "choices" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "other" TEXT COLLATE "C",
    "matrix" JSONB,
    "contact" JSONB,
    "locale" TEXT COLLATE "C" NOT NULL,
    "sentiment" "Sentiment",
    "sentimentScore" DOUBLE PRECISION,
    "emotions" "Emotion"[] DEFAULT ARRAY[]::"Emotion"[],
    "topics" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "analysedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ResponseSubmission" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "keyHash" TEXT COLLATE "C" NOT NULL,
    "argumentsHash" TEXT COLLATE "C" NOT NULL,
    "responseId" UUID NOT NULL,

    CONSTRAINT "ResponseSubmission_pkey" PRIMARY KEY ("workspaceId","surveyId","keyHash")
);

-- CreateTable
CREATE TABLE "Survey" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "kind" "SurveyKind" NOT NULL DEFAULT 'RELATIONSHIP',
    "status" "SurveyStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 0,
    "changed" BOOLEAN NOT NULL DEFAULT true,
    "definition" JSONB NOT NULL,
    "publishedQuestions" JSONB NOT NULL DEFAULT '{}',
    "locales" TEXT[] COLLATE "C",
    "defaultLocale" TEXT COLLATE "C" NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "closesAt" TIMESTAMPTZ(3),
    "maxResponses" INTEGER,
    "samplingPct" DOUBLE PRECISION NOT NULL DEFAULT 100,
    "recontactDays" INTEGER,
    "resumeDays" INTEGER NOT NULL DEFAULT 30,
    "url" TEXT COLLATE "C",
    "journeyId" UUID,
    "stepId" UUID,
    "touchpointId" UUID,
    "ownerId" UUID,
    "secret" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Survey_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "SurveyVersion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,

    CONSTRAINT "SurveyVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "SurveyCounter" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SurveyCounter_pkey" PRIMARY KEY ("workspaceId","surveyId","key")
);

-- CreateTable
CREATE TABLE "SurveyExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "SurveyExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "DailyTally" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "question" TEXT COLLATE "C" NOT NULL,
    "measure" "Measure" NOT NULL,
    "day" DATE NOT NULL,
    "touchpointId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "locale" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "n" INTEGER NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "sumOfSquares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "DailyTally_pkey" PRIMARY KEY ("workspaceId","surveyId","question","measure","day","touchpointId","channel","locale","version","bucket")
);

-- CreateTable
CREATE TABLE "DailyTotal" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "question" TEXT COLLATE "C" NOT NULL,
    "measure" "Measure" NOT NULL,
    "day" DATE NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "n" INTEGER NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "sumOfSquares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "DailyTotal_pkey" PRIMARY KEY ("workspaceId","surveyId","question","measure","day","bucket")
);

-- CreateTable
CREATE TABLE "TallyState" (
    "workspaceId" UUID NOT NULL,
    "foldedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TallyState_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateIndex
CREATE INDEX "Feedback_workspaceId_occurredAt_id_idx" ON "Feedback"("workspaceId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_workspaceId_createdAt_id_idx" ON "Feedback"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_workspaceId_touchpointId_occurredAt_id_idx" ON "Feedback"("workspaceId", "touchpointId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_workspaceId_stepId_idx" ON "Feedback"("workspaceId", "stepId");

-- CreateIndex
CREATE INDEX "Feedback_workspaceId_journeyId_idx" ON "Feedback"("workspaceId", "journeyId");

-- CreateIndex
CREATE INDEX "FeedbackExternalId_workspaceId_entityId_idx" ON "FeedbackExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "Job_workspaceId_createdAt_id_idx" ON "Job"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Job_workspaceId_surveyId_idx" ON "Job"("workspaceId", "surveyId");

-- CreateIndex
CREATE INDEX "Job_workspaceId_startedById_idx" ON "Job"("workspaceId", "startedById");

-- CreateIndex
CREATE INDEX "JobError_workspaceId_jobId_line_id_idx" ON "JobError"("workspaceId", "jobId", "line", "id");

-- CreateIndex
CREATE INDEX "Outbox_workspaceId_topic_subjectId_idx" ON "Outbox"("workspaceId", "topic", "subjectId");

-- CreateIndex
CREATE INDEX "Outbox_topic_leaseUntil_nextAt_idx" ON "Outbox"("topic", "leaseUntil", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_workspaceId_dedupeKey_key" ON "Outbox"("workspaceId", "dedupeKey");

-- CreateIndex
CREATE INDEX "SurveyResponse_workspaceId_surveyId_startedAt_id_idx" ON "SurveyResponse"("workspaceId", "surveyId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "SurveyResponse_workspaceId_startedAt_id_idx" ON "SurveyResponse"("workspaceId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "SurveyResponse_workspaceId_touchpointId_id_idx" ON "SurveyResponse"("workspaceId", "touchpointId", "id");

-- CreateIndex
CREATE INDEX "Answer_workspaceId_surveyId_question_id_idx" ON "Answer"("workspaceId", "surveyId", "question", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_workspaceId_responseId_question_key" ON "Answer"("workspaceId", "responseId", "question");

-- CreateIndex
CREATE INDEX "ResponseSubmission_workspaceId_responseId_idx" ON "ResponseSubmission"("workspaceId", "responseId");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_createdAt_id_idx" ON "Survey"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_name_id_idx" ON "Survey"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_journeyId_idx" ON "Survey"("workspaceId", "journeyId");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_stepId_idx" ON "Survey"("workspaceId", "stepId");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_touchpointId_idx" ON "Survey"("workspaceId", "touchpointId");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_ownerId_idx" ON "Survey"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "SurveyVersion_workspaceId_publishedById_idx" ON "SurveyVersion"("workspaceId", "publishedById");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyVersion_workspaceId_surveyId_version_key" ON "SurveyVersion"("workspaceId", "surveyId", "version");

-- CreateIndex
CREATE INDEX "SurveyExternalId_workspaceId_entityId_idx" ON "SurveyExternalId"("workspaceId", "entityId");

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackExternalId" ADD CONSTRAINT "FeedbackExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Feedback"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_workspaceId_startedById_fkey" FOREIGN KEY ("workspaceId", "startedById") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "JobChunk" ADD CONSTRAINT "JobChunk_workspaceId_jobId_fkey" FOREIGN KEY ("workspaceId", "jobId") REFERENCES "Job"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "JobError" ADD CONSTRAINT "JobError_workspaceId_jobId_fkey" FOREIGN KEY ("workspaceId", "jobId") REFERENCES "Job"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ResponseSubmission" ADD CONSTRAINT "ResponseSubmission_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ResponseSubmission" ADD CONSTRAINT "ResponseSubmission_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyVersion" ADD CONSTRAINT "SurveyVersion_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyVersion" ADD CONSTRAINT "SurveyVersion_workspaceId_publishedById_fkey" FOREIGN KEY ("workspaceId", "publishedById") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyCounter" ADD CONSTRAINT "SurveyCounter_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyExternalId" ADD CONSTRAINT "SurveyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DailyTally" ADD CONSTRAINT "DailyTally_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DailyTotal" ADD CONSTRAINT "DailyTotal_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TallyState" ADD CONSTRAINT "TallyState_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

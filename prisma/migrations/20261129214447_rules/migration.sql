-- CreateEnum
CREATE TYPE "RuleStatus" AS ENUM ('DRAFT', 'ENABLED', 'DISABLED');

-- CreateEnum
CREATE TYPE "RuleLimit" AS ENUM ('ONCE_PER_CUSTOMER', 'ONE_AT_A_TIME', 'ONCE_PER_TRIGGER');

-- CreateEnum
CREATE TYPE "RuleSkipReason" AS ENUM ('CONDITION', 'NO_CUSTOMER', 'LIMIT', 'OPEN_RUN', 'CUSTOMER_CAP', 'TOO_OLD', 'TOO_LATE', 'LOOP', 'DEPTH');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'WAITING', 'SUCCEEDED', 'FAILED', 'CANCELED');

-- CreateEnum
CREATE TYPE "RunEnd" AS ENUM ('LAST_STEP', 'EXIT_CONDITION', 'CANCELED', 'STEP_FAILED', 'RULE_ARCHIVED');

-- CreateEnum
CREATE TYPE "RunStepStatus" AS ENUM ('WAITING', 'SUCCEEDED', 'SKIPPED', 'FAILED', 'CANCELED');

-- CreateEnum
CREATE TYPE "RuleTriggerKind" AS ENUM ('RESPONSE_COMPLETED', 'ANSWER_SCORED', 'FEEDBACK_RECORDED', 'EVENT_RECORDED', 'SEGMENT_ENTERED', 'SEGMENT_LEFT', 'INVITATION_IGNORED', 'MESSAGE_RECEIVED', 'CASE_OVERDUE', 'SCHEDULE', 'CALL');

-- CreateEnum
CREATE TYPE "RuleStepKind" AS ENUM ('SEND_SURVEY', 'SEND_MESSAGE', 'NOTIFY', 'OPEN_CASE', 'ASSIGN', 'TAG', 'SET_ATTRIBUTE', 'ADD_TO_LIST', 'CALL_WEBHOOK', 'RECORD_EVENT', 'WAIT', 'BRANCH', 'SPLIT');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "maxRunsPerDay" INTEGER;

-- CreateTable
CREATE TABLE "Rule" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "status" "RuleStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "definition" JSONB NOT NULL,
    "limit" "RuleLimit" NOT NULL DEFAULT 'ONE_AT_A_TIME',
    "maxRuns" INTEGER,
    "maxRunsDays" INTEGER,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "maxEventAgeHours" INTEGER NOT NULL DEFAULT 24,
    "maxLatenessMinutes" INTEGER NOT NULL DEFAULT 60,
    "enabledAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "Rule_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "RuleVersion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "RuleWatch" (
    "workspaceId" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "ruleId" UUID NOT NULL,

    CONSTRAINT "RuleWatch_pkey" PRIMARY KEY ("workspaceId","key","ruleId")
);

-- CreateTable
CREATE TABLE "RuleReference" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "surveyId" UUID,
    "messageTemplateId" UUID,
    "segmentId" UUID,
    "webhookEndpointId" UUID,
    "actorId" UUID,
    "touchpointId" UUID,

    CONSTRAINT "RuleReference_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "RuleSkip" (
    "workspaceId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "reason" "RuleSkipReason" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleSkip_pkey" PRIMARY KEY ("workspaceId","ruleId","reason")
);

-- CreateTable
CREATE TABLE "RuleEnrolment" (
    "workspaceId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "open" INTEGER NOT NULL DEFAULT 0,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleEnrolment_pkey" PRIMARY KEY ("workspaceId","ruleId","customerId")
);

-- CreateTable
CREATE TABLE "RuleArm" (
    "workspaceId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "step" TEXT COLLATE "C" NOT NULL,
    "customerId" UUID NOT NULL,
    "arm" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleArm_pkey" PRIMARY KEY ("workspaceId","ruleId","step","customerId")
);

-- CreateTable
CREATE TABLE "RuleExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "RuleExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Run" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "customerId" UUID NOT NULL,
    "visit" INTEGER NOT NULL,
    "status" "RunStatus" NOT NULL,
    "trigger" "RuleTriggerKind" NOT NULL,
    "triggerId" UUID,
    "triggerKey" TEXT COLLATE "C" NOT NULL,
    "triggeredAt" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "step" TEXT COLLATE "C",
    "dueAt" TIMESTAMPTZ(3),
    "depth" INTEGER NOT NULL DEFAULT 0,
    "causes" UUID[] DEFAULT ARRAY[]::UUID[],
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT COLLATE "C",
    "end" "RunEnd",
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "RunStep" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "kind" "RuleStepKind" NOT NULL,
    "status" "RunStepStatus" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT COLLATE "C",
    "log" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "arm" TEXT COLLATE "C",
    "dueAt" TIMESTAMPTZ(3),
    "invitationId" UUID,
    "messageId" UUID,
    "eventId" UUID,
    "deliveryId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RunStep_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "RunWait" (
    "workspaceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RunWait_pkey" PRIMARY KEY ("workspaceId","runId")
);

-- CreateIndex
CREATE INDEX "Rule_workspaceId_createdAt_id_idx" ON "Rule"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Rule_workspaceId_name_id_idx" ON "Rule"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Rule_workspaceId_nameFolded_id_idx" ON "Rule"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Rule_workspaceId_nextAt_id_idx" ON "Rule"("workspaceId", "nextAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RuleVersion_workspaceId_ruleId_number_key" ON "RuleVersion"("workspaceId", "ruleId", "number");

-- CreateIndex
CREATE INDEX "RuleWatch_workspaceId_ruleId_idx" ON "RuleWatch"("workspaceId", "ruleId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_ruleId_idx" ON "RuleReference"("workspaceId", "ruleId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_surveyId_idx" ON "RuleReference"("workspaceId", "surveyId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_messageTemplateId_idx" ON "RuleReference"("workspaceId", "messageTemplateId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_segmentId_idx" ON "RuleReference"("workspaceId", "segmentId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_webhookEndpointId_idx" ON "RuleReference"("workspaceId", "webhookEndpointId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_actorId_idx" ON "RuleReference"("workspaceId", "actorId");

-- CreateIndex
CREATE INDEX "RuleReference_workspaceId_touchpointId_idx" ON "RuleReference"("workspaceId", "touchpointId");

-- CreateIndex
CREATE INDEX "RuleEnrolment_workspaceId_customerId_idx" ON "RuleEnrolment"("workspaceId", "customerId");

-- CreateIndex
CREATE INDEX "RuleArm_workspaceId_customerId_idx" ON "RuleArm"("workspaceId", "customerId");

-- CreateIndex
CREATE INDEX "RuleExternalId_workspaceId_entityId_idx" ON "RuleExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "RuleExternalId_workspaceId_composedKey_idx" ON "RuleExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Run_workspaceId_ruleId_customerId_triggerKey_idx" ON "Run"("workspaceId", "ruleId", "customerId", "triggerKey");

-- CreateIndex
CREATE INDEX "Run_workspaceId_startedAt_id_idx" ON "Run"("workspaceId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "Run_workspaceId_ruleId_startedAt_id_idx" ON "Run"("workspaceId", "ruleId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "Run_workspaceId_customerId_startedAt_id_idx" ON "Run"("workspaceId", "customerId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "RunStep_workspaceId_eventId_idx" ON "RunStep"("workspaceId", "eventId");

-- CreateIndex
CREATE INDEX "RunStep_workspaceId_invitationId_idx" ON "RunStep"("workspaceId", "invitationId");

-- CreateIndex
CREATE UNIQUE INDEX "RunStep_workspaceId_runId_number_key" ON "RunStep"("workspaceId", "runId", "number");

-- CreateIndex
CREATE INDEX "RunWait_workspaceId_customerId_key_idx" ON "RunWait"("workspaceId", "customerId", "key");

-- AddForeignKey
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleWatch" ADD CONSTRAINT "RuleWatch_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_messageTemplateId_fkey" FOREIGN KEY ("workspaceId", "messageTemplateId") REFERENCES "MessageTemplate"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_webhookEndpointId_fkey" FOREIGN KEY ("workspaceId", "webhookEndpointId") REFERENCES "WebhookEndpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleSkip" ADD CONSTRAINT "RuleSkip_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleEnrolment" ADD CONSTRAINT "RuleEnrolment_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleEnrolment" ADD CONSTRAINT "RuleEnrolment_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleArm" ADD CONSTRAINT "RuleArm_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleArm" ADD CONSTRAINT "RuleArm_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RuleExternalId" ADD CONSTRAINT "RuleExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Rule"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RunStep" ADD CONSTRAINT "RunStep_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RunStep" ADD CONSTRAINT "RunStep_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "Run"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RunWait" ADD CONSTRAINT "RunWait_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "Run"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RunWait" ADD CONSTRAINT "RunWait_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

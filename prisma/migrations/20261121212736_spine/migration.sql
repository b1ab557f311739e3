-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('PERSON', 'KEY');

-- CreateEnum
CREATE TYPE "ApiKeyKind" AS ENUM ('SECRET', 'PUBLISHABLE');

-- CreateEnum
CREATE TYPE "JourneyKind" AS ENUM ('PLANNED', 'ACTUAL');

-- CreateEnum
CREATE TYPE "JourneyState" AS ENUM ('CURRENT', 'FUTURE', 'RESEARCH');

-- CreateEnum
CREATE TYPE "StepLayer" AS ENUM ('CUSTOMER', 'FRONTSTAGE', 'BACKSTAGE', 'SUPPORT');

-- CreateEnum
CREATE TYPE "PersonaKind" AS ENUM ('PRIMARY', 'SECONDARY', 'NEGATIVE');

-- CreateEnum
CREATE TYPE "MapStatus" AS ENUM ('DRAFT', 'ACTIVE', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "DataBacking" AS ENUM ('NONE', 'PARTLY', 'FULLY');

-- CreateEnum
CREATE TYPE "TraitDimension" AS ENUM ('DEMOGRAPHIC', 'PSYCHOGRAPHIC', 'BEHAVIOURAL', 'TRANSACTIONAL');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('WEB', 'MOBILE_APP', 'EMAIL', 'SMS', 'CHAT', 'CHATBOT', 'MESSENGER', 'PHONE', 'IVR', 'IN_STORE', 'KIOSK', 'POST', 'SOCIAL', 'DEVICE', 'OTHER');

-- CreateEnum
CREATE TYPE "TouchpointType" AS ENUM ('COMMUNICATION', 'ACTION');

-- CreateEnum
CREATE TYPE "Initiator" AS ENUM ('CUSTOMER', 'BRAND');

-- CreateEnum
CREATE TYPE "ExperienceDimension" AS ENUM ('BRAND', 'PRODUCT', 'SERVICE', 'EMPLOYEE');

-- CreateTable
CREATE TABLE "Actor" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ActorKind" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ActorExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "ActorExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "kind" "ApiKeyKind" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "secretHash" TEXT COLLATE "C" NOT NULL,
    "scopes" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "allowedOrigins" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "workspaceId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "argumentsHash" TEXT COLLATE "C" NOT NULL,
    "effect" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("workspaceId","actorId","key")
);

-- CreateTable
CREATE TABLE "Journey" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "kind" "JourneyKind" NOT NULL DEFAULT 'PLANNED',
    "state" "JourneyState" NOT NULL DEFAULT 'CURRENT',
    "status" "MapStatus" NOT NULL DEFAULT 'DRAFT',
    "level" INTEGER NOT NULL DEFAULT 1,
    "goal" TEXT COLLATE "C",
    "scopeStart" TEXT COLLATE "C",
    "scopeEnd" TEXT COLLATE "C",
    "parentId" UUID,
    "basedOnId" UUID,
    "ownerId" UUID,
    "lastReviewedAt" TIMESTAMPTZ(3),
    "lastReviewedById" UUID,
    "reviewDueAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Journey_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "JourneyExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "JourneyExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "JourneyPersona" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "personaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "JourneyPersona_pkey" PRIMARY KEY ("workspaceId","journeyId","personaId")
);

-- CreateTable
CREATE TABLE "Stage" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "StageExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "StageExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Step" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "customerActions" TEXT COLLATE "C",
    "thoughts" TEXT COLLATE "C",
    "feelings" TEXT COLLATE "C",
    "emotion" INTEGER,
    "effort" INTEGER,
    "momentOfTruth" BOOLEAN NOT NULL DEFAULT false,
    "expectations" TEXT COLLATE "C",
    "painPoints" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "gains" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "opportunities" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "layer" "StepLayer" NOT NULL DEFAULT 'CUSTOMER',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Step_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "StepExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "StepExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "StepPersona" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "personaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StepPersona_pkey" PRIMARY KEY ("workspaceId","stepId","personaId")
);

-- CreateTable
CREATE TABLE "StepTouchpoint" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "touchpointId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StepTouchpoint_pkey" PRIMARY KEY ("workspaceId","stepId","touchpointId")
);

-- CreateTable
CREATE TABLE "StepLink" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StepLink_pkey" PRIMARY KEY ("workspaceId","fromId","toId")
);

-- CreateTable
CREATE TABLE "Persona" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "archetype" TEXT COLLATE "C",
    "quote" TEXT COLLATE "C",
    "summary" TEXT COLLATE "C",
    "imageUrl" TEXT COLLATE "C",
    "kind" "PersonaKind" NOT NULL DEFAULT 'PRIMARY',
    "status" "MapStatus" NOT NULL DEFAULT 'DRAFT',
    "goals" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "needs" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "frustrations" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "motivations" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "jobsToBeDone" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "preferredChannels" "Channel"[] DEFAULT ARRAY[]::"Channel"[],
    "marketSharePct" DOUBLE PRECISION,
    "evidence" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "dataBacked" "DataBacking" NOT NULL DEFAULT 'NONE',
    "ownerId" UUID,
    "lastReviewedAt" TIMESTAMPTZ(3),
    "lastReviewedById" UUID,
    "reviewDueAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Persona_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PersonaTrait" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dimension" "TraitDimension" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C",
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "unit" TEXT COLLATE "C",
    "evidence" TEXT COLLATE "C",

    CONSTRAINT "PersonaTrait_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PersonaExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "PersonaExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Touchpoint" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "publicName" JSONB NOT NULL DEFAULT '[]',
    "type" "TouchpointType" NOT NULL DEFAULT 'ACTION',
    "channel" "Channel" NOT NULL,
    "online" BOOLEAN,
    "initiator" "Initiator" NOT NULL DEFAULT 'CUSTOMER',
    "ownerDepartment" TEXT COLLATE "C",
    "experienceDimension" "ExperienceDimension",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Touchpoint_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "TouchpointExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "TouchpointExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "timeZone" TEXT COLLATE "C" NOT NULL DEFAULT 'UTC',
    "locales" TEXT[] COLLATE "C" DEFAULT ARRAY['en']::TEXT[],
    "defaultLocale" TEXT COLLATE "C" NOT NULL DEFAULT 'en',
    "minimumN" INTEGER NOT NULL DEFAULT 5,
    "reviewIntervalDays" INTEGER NOT NULL DEFAULT 365,
    "quietHours" JSONB,
    "businessHours" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ActorExternalId_workspaceId_entityId_idx" ON "ActorExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "ApiKey_workspaceId_actorId_idx" ON "ApiKey"("workspaceId", "actorId");

-- CreateIndex
CREATE INDEX "ApiKey_workspaceId_createdAt_id_idx" ON "ApiKey"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "IdempotencyKey_workspaceId_createdAt_idx" ON "IdempotencyKey"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Journey_workspaceId_createdAt_id_idx" ON "Journey"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Journey_workspaceId_title_id_idx" ON "Journey"("workspaceId", "title", "id");

-- CreateIndex
CREATE INDEX "Journey_workspaceId_reviewDueAt_id_idx" ON "Journey"("workspaceId", "reviewDueAt", "id");

-- CreateIndex
CREATE INDEX "Journey_workspaceId_parentId_createdAt_id_idx" ON "Journey"("workspaceId", "parentId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Journey_workspaceId_basedOnId_createdAt_id_idx" ON "Journey"("workspaceId", "basedOnId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Journey_workspaceId_ownerId_idx" ON "Journey"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "Journey_workspaceId_lastReviewedById_idx" ON "Journey"("workspaceId", "lastReviewedById");

-- CreateIndex
CREATE INDEX "JourneyExternalId_workspaceId_entityId_idx" ON "JourneyExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "JourneyPersona_workspaceId_personaId_idx" ON "JourneyPersona"("workspaceId", "personaId");

-- CreateIndex
CREATE INDEX "Stage_workspaceId_journeyId_position_id_idx" ON "Stage"("workspaceId", "journeyId", "position", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_workspaceId_journeyId_id_key" ON "Stage"("workspaceId", "journeyId", "id");

-- CreateIndex
CREATE INDEX "StageExternalId_workspaceId_entityId_idx" ON "StageExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "Step_workspaceId_stageId_position_id_idx" ON "Step"("workspaceId", "stageId", "position", "id");

-- CreateIndex
CREATE INDEX "Step_workspaceId_journeyId_stageId_idx" ON "Step"("workspaceId", "journeyId", "stageId");

-- CreateIndex
CREATE UNIQUE INDEX "Step_workspaceId_journeyId_id_key" ON "Step"("workspaceId", "journeyId", "id");

-- CreateIndex
CREATE INDEX "StepExternalId_workspaceId_entityId_idx" ON "StepExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "StepPersona_workspaceId_journeyId_stepId_idx" ON "StepPersona"("workspaceId", "journeyId", "stepId");

-- CreateIndex
CREATE INDEX "StepPersona_workspaceId_personaId_idx" ON "StepPersona"("workspaceId", "personaId");

-- CreateIndex
CREATE INDEX "StepTouchpoint_workspaceId_journeyId_stepId_idx" ON "StepTouchpoint"("workspaceId", "journeyId", "stepId");

-- CreateIndex
CREATE INDEX "StepTouchpoint_workspaceId_touchpointId_journeyId_idx" ON "StepTouchpoint"("workspaceId", "touchpointId", "journeyId");

-- CreateIndex
CREATE INDEX "StepLink_workspaceId_toId_idx" ON "StepLink"("workspaceId", "toId");

-- CreateIndex
CREATE INDEX "Persona_workspaceId_createdAt_id_idx" ON "Persona"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Persona_workspaceId_name_id_idx" ON "Persona"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Persona_workspaceId_reviewDueAt_id_idx" ON "Persona"("workspaceId", "reviewDueAt", "id");

-- CreateIndex
CREATE INDEX "Persona_workspaceId_ownerId_idx" ON "Persona"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "Persona_workspaceId_lastReviewedById_idx" ON "Persona"("workspaceId", "lastReviewedById");

-- CreateIndex
CREATE INDEX "PersonaTrait_workspaceId_personaId_position_idx" ON "PersonaTrait"("workspaceId", "personaId", "position");

-- CreateIndex
CREATE INDEX "PersonaExternalId_workspaceId_entityId_idx" ON "PersonaExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "Touchpoint_workspaceId_createdAt_id_idx" ON "Touchpoint"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_workspaceId_name_id_idx" ON "Touchpoint"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_workspaceId_channel_id_idx" ON "Touchpoint"("workspaceId", "channel", "id");

-- CreateIndex
CREATE INDEX "TouchpointExternalId_workspaceId_entityId_idx" ON "TouchpointExternalId"("workspaceId", "entityId");

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ActorExternalId" ADD CONSTRAINT "ActorExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Actor"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Journey"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_workspaceId_basedOnId_fkey" FOREIGN KEY ("workspaceId", "basedOnId") REFERENCES "Journey"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_workspaceId_lastReviewedById_fkey" FOREIGN KEY ("workspaceId", "lastReviewedById") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "JourneyExternalId" ADD CONSTRAINT "JourneyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "JourneyPersona" ADD CONSTRAINT "JourneyPersona_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "JourneyPersona" ADD CONSTRAINT "JourneyPersona_workspaceId_personaId_fkey" FOREIGN KEY ("workspaceId", "personaId") REFERENCES "Persona"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StageExternalId" ADD CONSTRAINT "StageExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Stage"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_workspaceId_journeyId_stageId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "stageId") REFERENCES "Stage"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StepExternalId" ADD CONSTRAINT "StepExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Step"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StepPersona" ADD CONSTRAINT "StepPersona_workspaceId_journeyId_stepId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "stepId") REFERENCES "Step"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StepPersona" ADD CONSTRAINT "StepPersona_workspaceId_personaId_fkey" FOREIGN KEY ("workspaceId", "personaId") REFERENCES "Persona"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StepTouchpoint" ADD CONSTRAINT "StepTouchpoint_workspaceId_journeyId_stepId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "stepId") REFERENCES "Step"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StepTouchpoint" ADD CONSTRAINT "StepTouchpoint_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StepLink" ADD CONSTRAINT "StepLink_workspaceId_journeyId_fromId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "fromId") REFERENCES "Step"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StepLink" ADD CONSTRAINT "StepLink_workspaceId_journeyId_toId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "toId") REFERENCES "Step"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Persona" ADD CONSTRAINT "Persona_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Persona" ADD CONSTRAINT "Persona_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Persona" ADD CONSTRAINT "Persona_workspaceId_lastReviewedById_fkey" FOREIGN KEY ("workspaceId", "lastReviewedById") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PersonaTrait" ADD CONSTRAINT "PersonaTrait_workspaceId_personaId_fkey" FOREIGN KEY ("workspaceId", "personaId") REFERENCES "Persona"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PersonaExternalId" ADD CONSTRAINT "PersonaExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Persona"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TouchpointExternalId" ADD CONSTRAINT "TouchpointExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Touchpoint"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The journeys a touchpoint appears in, each once (Prisma writes no views)
CREATE VIEW "JourneyTouchpoint" WITH (security_invoker = true) AS
SELECT DISTINCT "workspaceId", "journeyId", "touchpointId" FROM "StepTouchpoint";

-- CreateEnum
CREATE TYPE "LegalBasis" AS ENUM ('CONSENT', 'CONTRACT', 'LEGITIMATE_INTEREST', 'LEGAL_OBLIGATION');

-- CreateEnum
CREATE TYPE "ConsentStatus" AS ENUM ('GRANTED', 'DENIED', 'REVOKED', 'PENDING');

-- CreateTable
CREATE TABLE "Purpose" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "legalBasis" "LegalBasis" NOT NULL DEFAULT 'CONSENT',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "Purpose_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PurposeExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "PurposeExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "purposeId" UUID NOT NULL,
    "channel" "Channel",
    "status" "ConsentStatus" NOT NULL,
    "source" TEXT COLLATE "C",
    "evidence" TEXT COLLATE "C",
    "statusAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Purpose_workspaceId_createdAt_id_idx" ON "Purpose"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Purpose_workspaceId_name_id_idx" ON "Purpose"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Purpose_workspaceId_nameFolded_id_idx" ON "Purpose"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Purpose_workspaceId_key_key" ON "Purpose"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "PurposeExternalId_workspaceId_entityId_idx" ON "PurposeExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "PurposeExternalId_workspaceId_composedKey_idx" ON "PurposeExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Consent_workspaceId_statusAt_id_idx" ON "Consent"("workspaceId", "statusAt", "id");

-- CreateIndex
CREATE INDEX "Consent_workspaceId_customerId_statusAt_id_idx" ON "Consent"("workspaceId", "customerId", "statusAt", "id");

-- CreateIndex
CREATE INDEX "Consent_workspaceId_purposeId_statusAt_id_idx" ON "Consent"("workspaceId", "purposeId", "statusAt", "id");

-- CreateIndex
CREATE INDEX "Consent_workspaceId_actorId_idx" ON "Consent"("workspaceId", "actorId");

-- AddForeignKey
ALTER TABLE "Purpose" ADD CONSTRAINT "Purpose_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PurposeExternalId" ADD CONSTRAINT "PurposeExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Purpose"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

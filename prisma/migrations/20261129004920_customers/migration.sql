-- CreateEnum
CREATE TYPE "AttributeType" AS ENUM ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'CHOICE');

-- CreateTable
CREATE TABLE "Account" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "parentId" UUID,
    "ownerId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AccountExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "AccountExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "AttributeDefinition" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "type" "AttributeType" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "choices" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "unit" TEXT COLLATE "C",
    "personal" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "AttributeDefinition_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AttributeDefinitionExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "AttributeDefinitionExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Customer" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C",
    "email" TEXT COLLATE "C",
    "phone" TEXT COLLATE "C",
    "locale" TEXT COLLATE "C",
    "timeZone" TEXT COLLATE "C",
    "accountId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,
    "emailFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("email")) STORED,
    "emailComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "email" IS NFC NORMALIZED THEN NULL ELSE normalize("email", NFC) END) STORED,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CustomerExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "CustomerExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "CustomerAttribute" (
    "workspaceId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "definitionId" UUID NOT NULL,
    "text" TEXT COLLATE "C",
    "number" DOUBLE PRECISION,
    "boolean" BOOLEAN,
    "date" DATE,
    "textFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("text")) STORED,
    "textComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "text" IS NFC NORMALIZED THEN NULL ELSE normalize("text", NFC) END) STORED,

    CONSTRAINT "CustomerAttribute_pkey" PRIMARY KEY ("workspaceId","customerId","definitionId")
);

-- CreateIndex
CREATE INDEX "Account_workspaceId_createdAt_id_idx" ON "Account"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Account_workspaceId_name_id_idx" ON "Account"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Account_workspaceId_nameFolded_id_idx" ON "Account"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Account_workspaceId_parentId_createdAt_id_idx" ON "Account"("workspaceId", "parentId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Account_workspaceId_ownerId_idx" ON "Account"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "AccountExternalId_workspaceId_entityId_idx" ON "AccountExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "AccountExternalId_workspaceId_composedKey_idx" ON "AccountExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "AttributeDefinition_workspaceId_createdAt_id_idx" ON "AttributeDefinition"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AttributeDefinition_workspaceId_nameFolded_id_idx" ON "AttributeDefinition"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AttributeDefinition_workspaceId_key_key" ON "AttributeDefinition"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "AttributeDefinitionExternalId_workspaceId_entityId_idx" ON "AttributeDefinitionExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "AttributeDefinitionExternalId_workspaceId_composedKey_idx" ON "AttributeDefinitionExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_createdAt_id_idx" ON "Customer"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_name_id_idx" ON "Customer"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_nameFolded_id_idx" ON "Customer"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_emailFolded_id_idx" ON "Customer"("workspaceId", "emailFolded", "id");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_phone_id_idx" ON "Customer"("workspaceId", "phone", "id");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_accountId_createdAt_id_idx" ON "Customer"("workspaceId", "accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "CustomerExternalId_workspaceId_entityId_idx" ON "CustomerExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "CustomerExternalId_workspaceId_composedKey_idx" ON "CustomerExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "CustomerAttribute_workspaceId_definitionId_textFolded_custo_idx" ON "CustomerAttribute"("workspaceId", "definitionId", "textFolded", "customerId");

-- CreateIndex
CREATE INDEX "CustomerAttribute_workspaceId_definitionId_number_customerI_idx" ON "CustomerAttribute"("workspaceId", "definitionId", "number", "customerId");

-- CreateIndex
CREATE INDEX "CustomerAttribute_workspaceId_definitionId_date_customerId_idx" ON "CustomerAttribute"("workspaceId", "definitionId", "date", "customerId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Account"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AccountExternalId" ADD CONSTRAINT "AccountExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AttributeDefinition" ADD CONSTRAINT "AttributeDefinition_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AttributeDefinitionExternalId" ADD CONSTRAINT "AttributeDefinitionExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "AttributeDefinition"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerExternalId" ADD CONSTRAINT "CustomerExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerAttribute" ADD CONSTRAINT "CustomerAttribute_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerAttribute" ADD CONSTRAINT "CustomerAttribute_workspaceId_definitionId_fkey" FOREIGN KEY ("workspaceId", "definitionId") REFERENCES "AttributeDefinition"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

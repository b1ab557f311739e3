-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "JobKind" ADD VALUE 'CUSTOMER_EXPORT';
ALTER TYPE "JobKind" ADD VALUE 'CUSTOMER_ERASURE';
ALTER TYPE "JobKind" ADD VALUE 'CUSTOMER_ANONYMISATION';

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "receipt" JSONB;

-- CreateTable
CREATE TABLE "WorkspaceSecret" (
    "workspaceId" UUID NOT NULL,
    "secret" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "WorkspaceSecret_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "ErasedCustomer" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "anonymised" BOOLEAN NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ErasedCustomer_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ErasedIdentifier" (
    "workspaceId" UUID NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "customerId" UUID NOT NULL,

    CONSTRAINT "ErasedIdentifier_pkey" PRIMARY KEY ("workspaceId","hash")
);

-- CreateIndex
CREATE INDEX "ErasedCustomer_workspaceId_erasedAt_id_idx" ON "ErasedCustomer"("workspaceId", "erasedAt", "id");

-- CreateIndex
CREATE INDEX "ErasedIdentifier_workspaceId_customerId_idx" ON "ErasedIdentifier"("workspaceId", "customerId");

-- AddForeignKey
ALTER TABLE "WorkspaceSecret" ADD CONSTRAINT "WorkspaceSecret_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ErasedCustomer" ADD CONSTRAINT "ErasedCustomer_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ErasedIdentifier" ADD CONSTRAINT "ErasedIdentifier_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "ErasedCustomer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

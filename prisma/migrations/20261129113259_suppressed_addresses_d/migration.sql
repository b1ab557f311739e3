-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('OPTED_OUT', 'BOUNCED', 'COMPLAINED');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "preferencesUrl" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "SuppressedAddress" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "channel" "Channel" NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "purposeId" UUID,
    "suppressedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "liftReason" TEXT COLLATE "C",
    "activeKey" TEXT COLLATE "C",

    CONSTRAINT "SuppressedAddress_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "SuppressedAddress_workspaceId_hash_idx" ON "SuppressedAddress"("workspaceId", "hash");

-- CreateIndex
CREATE INDEX "SuppressedAddress_workspaceId_suppressedAt_id_idx" ON "SuppressedAddress"("workspaceId", "suppressedAt", "id");

-- CreateIndex
CREATE INDEX "SuppressedAddress_workspaceId_purposeId_idx" ON "SuppressedAddress"("workspaceId", "purposeId");

-- CreateIndex
CREATE INDEX "SuppressedAddress_workspaceId_actorId_idx" ON "SuppressedAddress"("workspaceId", "actorId");

-- CreateIndex
CREATE INDEX "SuppressedAddress_workspaceId_liftedById_idx" ON "SuppressedAddress"("workspaceId", "liftedById");

-- CreateIndex
CREATE UNIQUE INDEX "SuppressedAddress_workspaceId_activeKey_key" ON "SuppressedAddress"("workspaceId", "activeKey");

-- AddForeignKey
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_workspaceId_liftedById_fkey" FOREIGN KEY ("workspaceId", "liftedById") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- CreateEnum
CREATE TYPE "MergedRow" AS ENUM ('MOVED', 'STAYED', 'COPIED');

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "CustomerMerge" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survivorId" UUID NOT NULL,
    "mergedId" UUID NOT NULL,
    "actorId" UUID,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "filled" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "CustomerMerge_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CustomerMergeRow" (
    "workspaceId" UUID NOT NULL,
    "mergeId" UUID NOT NULL,
    "reference" TEXT COLLATE "C" NOT NULL,
    "rowId" UUID NOT NULL,
    "fate" "MergedRow" NOT NULL,

    CONSTRAINT "CustomerMergeRow_pkey" PRIMARY KEY ("workspaceId","mergeId","reference","rowId")
);

-- CreateIndex
CREATE INDEX "CustomerMerge_workspaceId_mergedAt_id_idx" ON "CustomerMerge"("workspaceId", "mergedAt", "id");

-- CreateIndex
CREATE INDEX "CustomerMerge_workspaceId_survivorId_mergedAt_id_idx" ON "CustomerMerge"("workspaceId", "survivorId", "mergedAt", "id");

-- CreateIndex
CREATE INDEX "CustomerMerge_workspaceId_mergedId_mergedAt_id_idx" ON "CustomerMerge"("workspaceId", "mergedId", "mergedAt", "id");

-- CreateIndex
CREATE INDEX "CustomerMerge_workspaceId_actorId_idx" ON "CustomerMerge"("workspaceId", "actorId");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_mergedIntoId_createdAt_id_idx" ON "Customer"("workspaceId", "mergedIntoId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_workspaceId_mergedIntoId_fkey" FOREIGN KEY ("workspaceId", "mergedIntoId") REFERENCES "Customer"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerMerge" ADD CONSTRAINT "CustomerMerge_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerMerge" ADD CONSTRAINT "CustomerMerge_workspaceId_survivorId_fkey" FOREIGN KEY ("workspaceId", "survivorId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerMerge" ADD CONSTRAINT "CustomerMerge_workspaceId_mergedId_fkey" FOREIGN KEY ("workspaceId", "mergedId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerMerge" ADD CONSTRAINT "CustomerMerge_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CustomerMergeRow" ADD CONSTRAINT "CustomerMergeRow_workspaceId_mergeId_fkey" FOREIGN KEY ("workspaceId", "mergeId") REFERENCES "CustomerMerge"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('INBOX', 'EMAIL');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('WAITING', 'SENT', 'EXPIRED', 'FAILED');

-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "ownerId" UUID;

-- AlterTable
ALTER TABLE "Touchpoint" ADD COLUMN     "ownerId" UUID;

-- CreateTable
CREATE TABLE "Notice" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "state" "NoticeState" NOT NULL,
    "templateId" UUID,
    "locale" TEXT COLLATE "C",
    "subject" TEXT COLLATE "C",
    "text" TEXT COLLATE "C",
    "html" TEXT COLLATE "C",
    "data" JSONB NOT NULL DEFAULT '{}',
    "notAfter" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "refusal" "MessageRefusal",
    "refusalCode" TEXT COLLATE "C",
    "sentAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Notice_workspaceId_actorId_createdAt_id_idx" ON "Notice"("workspaceId", "actorId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_customerId_idx" ON "Notice"("workspaceId", "customerId");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_createdAt_id_idx" ON "Notice"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_dueAt_id_idx" ON "Notice"("workspaceId", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_templateId_idx" ON "Notice"("workspaceId", "templateId");

-- CreateIndex
CREATE INDEX "Step_workspaceId_ownerId_idx" ON "Step"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "Touchpoint_workspaceId_ownerId_idx" ON "Touchpoint"("workspaceId", "ownerId");

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

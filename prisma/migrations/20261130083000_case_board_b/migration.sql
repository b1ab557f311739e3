-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "queue" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "CaseRollup" (
    "workspaceId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "queue" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "CaseRollup_pkey" PRIMARY KEY ("workspaceId","teamId","ownerId","status","queue")
);

-- CreateTable
CREATE TABLE "CountedCase" (
    "workspaceId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "queue" INTEGER NOT NULL,

    CONSTRAINT "CountedCase_pkey" PRIMARY KEY ("workspaceId","caseId")
);

-- CreateIndex
CREATE INDEX "CaseRollup_workspaceId_ownerId_idx" ON "CaseRollup"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_queue_dueAt_priority_id_idx" ON "Case"("workspaceId", "queue", "dueAt", "priority" DESC, "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_ownerId_queue_dueAt_priority_id_idx" ON "Case"("workspaceId", "ownerId", "queue", "dueAt", "priority" DESC, "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_teamId_queue_dueAt_priority_id_idx" ON "Case"("workspaceId", "teamId", "queue", "dueAt", "priority" DESC, "id");

-- AddForeignKey
ALTER TABLE "CaseRollup" ADD CONSTRAINT "CaseRollup_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CountedCase" ADD CONSTRAINT "CountedCase_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Cases that were stored before are counted here; nothing was promised for them.
UPDATE "Case" SET "queue" = 2 WHERE "status" IN ('RESOLVED', 'CLOSED', 'CANCELED');

INSERT INTO "CountedCase" ("workspaceId", "caseId", "teamId", "ownerId", "status", "queue")
SELECT "workspaceId", "id", coalesce("teamId", '00000000-0000-0000-0000-000000000000'),
  coalesce("ownerId", '00000000-0000-0000-0000-000000000000'), "status", "queue"
FROM "Case" WHERE "archivedAt" IS NULL;

INSERT INTO "CaseRollup" ("workspaceId", "teamId", "ownerId", "status", "queue", "n")
SELECT "workspaceId", "teamId", "ownerId", "status", "queue", count(*)
FROM "CountedCase" GROUP BY "workspaceId", "teamId", "ownerId", "status", "queue";

-- CreateEnum
CREATE TYPE "SegmentChangeKind" AS ENUM ('ENTERED', 'LEFT');

-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "reads" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "SegmentDue" (
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SegmentDue_pkey" PRIMARY KEY ("workspaceId","segmentId","customerId")
);

-- CreateTable
CREATE TABLE "SegmentChange" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "kind" "SegmentChangeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SegmentChange_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "SegmentDue_workspaceId_customerId_idx" ON "SegmentDue"("workspaceId", "customerId");

-- CreateIndex
CREATE INDEX "SegmentDue_workspaceId_segmentId_dueAt_customerId_idx" ON "SegmentDue"("workspaceId", "segmentId", "dueAt", "customerId");

-- CreateIndex
CREATE INDEX "SegmentChange_workspaceId_customerId_at_id_idx" ON "SegmentChange"("workspaceId", "customerId", "at", "id");

-- CreateIndex
CREATE INDEX "SegmentChange_workspaceId_segmentId_at_id_idx" ON "SegmentChange"("workspaceId", "segmentId", "at", "id");

-- CreateIndex
CREATE INDEX "SegmentChange_workspaceId_segmentId_customerId_at_id_idx" ON "SegmentChange"("workspaceId", "segmentId", "customerId", "at", "id");

-- AddForeignKey
ALTER TABLE "SegmentDue" ADD CONSTRAINT "SegmentDue_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentDue" ADD CONSTRAINT "SegmentDue_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentChange" ADD CONSTRAINT "SegmentChange_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SegmentChange" ADD CONSTRAINT "SegmentChange_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What stored conditions read, at least: all fields that they name, and events of each type. All customers
-- are looked at again, so that it is stored when time moves them.
ALTER TABLE "Segment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Outbox" NO FORCE ROW LEVEL SECURITY;
UPDATE "Segment" SET
  "staleSince" = date_trunc('milliseconds', CURRENT_TIMESTAMP),
  reads = ARRAY(
    SELECT DISTINCT name FROM (
      SELECT jsonb_path_query(condition, '$.**.field') #>> '{}' AS name
      UNION ALL
      SELECT 'events.*' WHERE jsonb_path_exists(condition, '$.**.field ? (@ == "events")')
    ) AS named WHERE name IS NOT NULL ORDER BY name)
WHERE condition IS NOT NULL;
INSERT INTO "Outbox" ("workspaceId", id, topic, "subjectId", "dedupeKey", payload, "nextAt")
SELECT "workspaceId", gen_random_uuid(), 'segments', id, 'segments:' || id,
  jsonb_build_object('since', to_char("staleSince" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'began', NULL, 'after', NULL),
  CURRENT_TIMESTAMP
FROM "Segment" WHERE condition IS NOT NULL;

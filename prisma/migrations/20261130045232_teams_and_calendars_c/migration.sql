-- CreateEnum
CREATE TYPE "Weekday" AS ENUM ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY');

-- CreateEnum
CREATE TYPE "TeamKind" AS ENUM ('DEPARTMENT', 'TEAM');

-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "teamId" UUID;

-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "teamId" UUID;

-- AlterTable
ALTER TABLE "Touchpoint" ADD COLUMN     "teamId" UUID;

-- CreateTable
CREATE TABLE "Calendar" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "timeZone" TEXT COLLATE "C" NOT NULL DEFAULT 'UTC',
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CalendarHours" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "calendarId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "weekday" "Weekday" NOT NULL,
    "opens" TEXT COLLATE "C" NOT NULL,
    "closes" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CalendarHours_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CalendarHoliday" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "calendarId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "from" TEXT COLLATE "C",
    "to" TEXT COLLATE "C",

    CONSTRAINT "CalendarHoliday_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CalendarExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "CalendarExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateTable
CREATE TABLE "Team" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" "TeamKind" NOT NULL DEFAULT 'TEAM',
    "description" TEXT COLLATE "C",
    "parentId" UUID,
    "calendarId" UUID,
    "ownerId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,
    "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "workspaceId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("workspaceId","teamId","actorId")
);

-- CreateTable
CREATE TABLE "TeamExternalId" (
    "workspaceId" UUID NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C" NOT NULL,
    "entityId" UUID NOT NULL,
    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END) STORED,

    CONSTRAINT "TeamExternalId_pkey" PRIMARY KEY ("workspaceId","system","externalId")
);

-- CreateIndex
CREATE INDEX "Calendar_workspaceId_createdAt_id_idx" ON "Calendar"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Calendar_workspaceId_name_id_idx" ON "Calendar"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Calendar_workspaceId_nameFolded_id_idx" ON "Calendar"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "CalendarHours_workspaceId_calendarId_position_idx" ON "CalendarHours"("workspaceId", "calendarId", "position");

-- CreateIndex
CREATE INDEX "CalendarHoliday_workspaceId_calendarId_position_idx" ON "CalendarHoliday"("workspaceId", "calendarId", "position");

-- CreateIndex
CREATE INDEX "CalendarExternalId_workspaceId_entityId_idx" ON "CalendarExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "CalendarExternalId_workspaceId_composedKey_idx" ON "CalendarExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Team_workspaceId_createdAt_id_idx" ON "Team"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Team_workspaceId_name_id_idx" ON "Team"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Team_workspaceId_nameFolded_id_idx" ON "Team"("workspaceId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Team_workspaceId_parentId_name_id_idx" ON "Team"("workspaceId", "parentId", "name", "id");

-- CreateIndex
CREATE INDEX "Team_workspaceId_calendarId_name_id_idx" ON "Team"("workspaceId", "calendarId", "name", "id");

-- CreateIndex
CREATE INDEX "Team_workspaceId_ownerId_idx" ON "Team"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "TeamMember_workspaceId_actorId_idx" ON "TeamMember"("workspaceId", "actorId");

-- CreateIndex
CREATE INDEX "TeamExternalId_workspaceId_entityId_idx" ON "TeamExternalId"("workspaceId", "entityId");

-- CreateIndex
CREATE INDEX "TeamExternalId_workspaceId_composedKey_idx" ON "TeamExternalId"("workspaceId", "composedKey");

-- CreateIndex
CREATE INDEX "Step_workspaceId_teamId_idx" ON "Step"("workspaceId", "teamId");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_teamId_createdAt_id_idx" ON "Survey"("workspaceId", "teamId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_workspaceId_teamId_name_id_idx" ON "Touchpoint"("workspaceId", "teamId", "name", "id");

-- AddForeignKey
ALTER TABLE "Calendar" ADD CONSTRAINT "Calendar_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CalendarHours" ADD CONSTRAINT "CalendarHours_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CalendarHoliday" ADD CONSTRAINT "CalendarHoliday_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CalendarExternalId" ADD CONSTRAINT "CalendarExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Calendar"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TeamExternalId" ADD CONSTRAINT "TeamExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Team"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What was stored without teams and calendars: a department for each name that touchpoints have, and the
-- workspace's hours as its calendar. What servers of the previous version store meanwhile stays a name.
ALTER TABLE "Touchpoint" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" NO FORCE ROW LEVEL SECURITY;

INSERT INTO "Team" ("workspaceId", id, name, kind, "updatedAt")
SELECT "workspaceId", gen_random_uuid(), name, 'DEPARTMENT', date_trunc('milliseconds', CURRENT_TIMESTAMP)
FROM (
  SELECT DISTINCT "workspaceId", btrim("ownerDepartment") AS name FROM "Touchpoint"
  WHERE btrim("ownerDepartment") <> '') AS named;

UPDATE "Touchpoint" SET "teamId" = team.id
FROM "Team" team
WHERE team."workspaceId" = "Touchpoint"."workspaceId" AND team.name = btrim("ownerDepartment");

INSERT INTO "Calendar" ("workspaceId", id, name, "timeZone", "isDefault", "updatedAt")
SELECT id, gen_random_uuid(), 'Business hours', "timeZone", true,
  date_trunc('milliseconds', CURRENT_TIMESTAMP)
FROM "Workspace" WHERE jsonb_array_length("businessHours") > 0;

INSERT INTO "CalendarHours" ("workspaceId", id, "calendarId", position, weekday, opens, closes)
SELECT calendar."workspaceId", gen_random_uuid(), calendar.id, ordinality - 1,
  (hours ->> 'weekday')::"Weekday", left(hours ->> 'opens', 5), left(hours ->> 'closes', 5)
FROM "Calendar" calendar
JOIN "Workspace" ON "Workspace".id = calendar."workspaceId",
  jsonb_array_elements("businessHours") WITH ORDINALITY AS stored (hours, ordinality);

ALTER TABLE "Touchpoint" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;

-- AlterEnum
ALTER TYPE "ResponseStatus" ADD VALUE 'QUOTA_FULL';

-- AlterEnum
ALTER TYPE "Measure" ADD VALUE 'QUOTA_FULL';

-- AlterTable
ALTER TABLE "SurveyCounter" ADD COLUMN     "condition" TEXT COLLATE "C",
ADD COLUMN     "countedToAt" TIMESTAMPTZ(3),
ADD COLUMN     "countedToId" UUID;

-- Quotas that were published before are counted anew: a counter without `condition` may be wrong.
ALTER TABLE "Survey" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "SurveyVersion" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Outbox" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "Outbox" ("workspaceId", id, topic, "subjectId", "dedupeKey", payload, "nextAt")
SELECT survey."workspaceId", gen_random_uuid(), 'quotas', survey.id, 'quotas:' || survey.id,
  'null'::jsonb, CURRENT_TIMESTAMP
FROM "Survey" survey
JOIN "SurveyVersion" newest ON newest."workspaceId" = survey."workspaceId"
  AND newest."surveyId" = survey.id AND newest.version = survey.version
WHERE jsonb_array_length(coalesce(newest.definition->'quotas', '[]'::jsonb)) > 0;

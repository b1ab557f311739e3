-- CreateTable
CREATE TABLE "RollupByMonth" (
    "workspaceId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "question" TEXT COLLATE "C" NOT NULL,
    "measure" "Measure" NOT NULL,
    "day" DATE NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "n" INTEGER NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "sumOfSquares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RollupByMonth_pkey" PRIMARY KEY ("workspaceId","surveyId","question","measure","day","bucket")
);

-- AddForeignKey
ALTER TABLE "RollupByMonth" ADD CONSTRAINT "RollupByMonth_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The counts that are there already.
ALTER TABLE "RollupByDay" NO FORCE ROW LEVEL SECURITY;

INSERT INTO "RollupByMonth" ("workspaceId", "surveyId", question, measure, day, bucket, n, sum, "sumOfSquares")
SELECT "workspaceId", "surveyId", question, measure, date_trunc('month', day)::date, bucket,
  sum(n)::int, sum(sum), sum("sumOfSquares")
FROM "RollupByDay"
GROUP BY "workspaceId", "surveyId", question, measure, date_trunc('month', day), bucket;

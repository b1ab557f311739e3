-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('INVITED', 'SHOWN', 'DISMISSED', 'STARTED');

-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "purposeId" UUID,
ADD COLUMN     "samplingSeed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "segmentId" UUID;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "contactCaps" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "contactPauseDays" INTEGER;

-- CreateTable
CREATE TABLE "SurveyContact" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "kind" "ContactKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SurveyContact_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "VisitorContact" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitor" TEXT COLLATE "C" NOT NULL,
    "surveyId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "kind" "ContactKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitorContact_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "SurveyContact_workspaceId_at_id_idx" ON "SurveyContact"("workspaceId", "at", "id");

-- CreateIndex
CREATE INDEX "SurveyContact_workspaceId_customerId_at_id_idx" ON "SurveyContact"("workspaceId", "customerId", "at", "id");

-- CreateIndex
CREATE INDEX "SurveyContact_workspaceId_surveyId_at_id_idx" ON "SurveyContact"("workspaceId", "surveyId", "at", "id");

-- CreateIndex
CREATE INDEX "VisitorContact_workspaceId_visitor_at_id_idx" ON "VisitorContact"("workspaceId", "visitor", "at", "id");

-- CreateIndex
CREATE INDEX "VisitorContact_workspaceId_at_id_idx" ON "VisitorContact"("workspaceId", "at", "id");

-- CreateIndex
CREATE INDEX "VisitorContact_workspaceId_surveyId_idx" ON "VisitorContact"("workspaceId", "surveyId");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_purposeId_idx" ON "Survey"("workspaceId", "purposeId");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_segmentId_idx" ON "Survey"("workspaceId", "segmentId");

-- AddForeignKey
ALTER TABLE "SurveyContact" ADD CONSTRAINT "SurveyContact_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyContact" ADD CONSTRAINT "SurveyContact_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyContact" ADD CONSTRAINT "SurveyContact_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VisitorContact" ADD CONSTRAINT "VisitorContact_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VisitorContact" ADD CONSTRAINT "VisitorContact_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

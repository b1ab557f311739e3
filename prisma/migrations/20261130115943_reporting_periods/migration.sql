-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "fiscalYearStart" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "weekStart" "Weekday" NOT NULL DEFAULT 'MONDAY';

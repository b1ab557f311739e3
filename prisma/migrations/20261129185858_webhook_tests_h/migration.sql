-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "test" BOOLEAN NOT NULL DEFAULT false;

-- Those that were sent until now had a type of their own.
UPDATE "WebhookDelivery" SET test = true WHERE type = 'webhook.tested';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "alertEmail" TEXT COLLATE "C";

-- CreateIndex. Partial, so that deliveries that came to their end, which are most, cost nothing in it.
CREATE INDEX "WebhookDelivery_dueAt_idx" ON "WebhookDelivery"("dueAt") WHERE "dueAt" IS NOT NULL;

-- An actor with keys is not deleted. Servers of the version before count its keys and refuse, too.
-- DropForeignKey
ALTER TABLE "ApiKey" DROP CONSTRAINT "ApiKey_workspaceId_actorId_fkey";

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- CreateTable
CREATE TABLE "AnonymisedRow" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "AnonymisedRow_pkey" PRIMARY KEY ("workspaceId","id")
);

-- AddForeignKey
ALTER TABLE "AnonymisedRow" ADD CONSTRAINT "AnonymisedRow_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

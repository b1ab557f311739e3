-- CreateEnum
CREATE TYPE "MapSubject" AS ENUM ('CUSTOMER', 'EMPLOYEE');

-- AlterTable
ALTER TABLE "Journey" ADD COLUMN     "subject" "MapSubject" NOT NULL DEFAULT 'CUSTOMER';

-- AlterTable
ALTER TABLE "Persona" ADD COLUMN     "subject" "MapSubject" NOT NULL DEFAULT 'CUSTOMER';

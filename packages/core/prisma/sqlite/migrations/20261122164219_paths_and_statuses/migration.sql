-- AlterTable
ALTER TABLE "Person" ADD COLUMN "path" TEXT;

-- AlterTable
ALTER TABLE "Society" ADD COLUMN "short" TEXT;

-- CreateTable
CREATE TABLE "StatusHistory" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "society" TEXT NOT NULL,
    "held" TEXT NOT NULL
);

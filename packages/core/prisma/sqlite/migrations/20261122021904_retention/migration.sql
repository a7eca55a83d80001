-- AlterTable
ALTER TABLE "Person" ADD COLUMN "heard" BIGINT;

-- AlterTable
ALTER TABLE "Society" ADD COLUMN "retention" INTEGER;

-- CreateIndex
CREATE INDEX "Person_society_idx" ON "Person"("society");

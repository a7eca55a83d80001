-- AlterTable
ALTER TABLE "Setup" ADD COLUMN "wrong" INTEGER;
ALTER TABLE "Setup" ADD COLUMN "wrongAt" BIGINT;

-- CreateTable
CREATE TABLE "Guess" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,

    PRIMARY KEY ("platform", "tenant", "id")
);

-- CreateIndex
CREATE INDEX "Guess_at_idx" ON "Guess"("at");

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "aliasOf" TEXT;
ALTER TABLE "Person" ADD COLUMN "aliases" TEXT;

-- CreateTable
CREATE TABLE "LinkCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "sign" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "wrong" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "LinkCode_sign_key" ON "LinkCode"("sign");

-- CreateIndex
CREATE INDEX "LinkCode_at_idx" ON "LinkCode"("at");

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "society" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "did" TEXT NOT NULL,
    "by" TEXT,
    "person" TEXT,
    "group" TEXT,
    "session" TEXT,
    "what" TEXT
);

-- CreateIndex
CREATE INDEX "Entry_society_at_idx" ON "Entry"("society", "at");

-- CreateIndex
CREATE INDEX "Entry_by_idx" ON "Entry"("by");

-- CreateIndex
CREATE INDEX "Entry_person_idx" ON "Entry"("person");

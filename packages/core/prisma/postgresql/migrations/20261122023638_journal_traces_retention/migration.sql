-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "heard" BIGINT;

-- AlterTable
ALTER TABLE "Society" ADD COLUMN     "retention" INTEGER;

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL,
    "society" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "did" TEXT NOT NULL,
    "by" TEXT,
    "person" TEXT,
    "group" TEXT,
    "session" TEXT,
    "what" TEXT,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Entry_society_at_idx" ON "Entry"("society", "at");

-- CreateIndex
CREATE INDEX "Entry_by_idx" ON "Entry"("by");

-- CreateIndex
CREATE INDEX "Entry_person_idx" ON "Entry"("person");

-- CreateIndex
CREATE INDEX "Invitation_by_idx" ON "Invitation"("by");

-- CreateIndex
CREATE INDEX "Invitation_person_idx" ON "Invitation"("person");

-- CreateIndex
CREATE INDEX "Invitation_usedBy_idx" ON "Invitation"("usedBy");

-- CreateIndex
CREATE INDEX "Notification_aim_idx" ON "Notification"("aim");

-- CreateIndex
CREATE INDEX "Person_society_idx" ON "Person"("society");

-- CreateIndex
CREATE INDEX "Post_platform_tenant_chat_idx" ON "Post"("platform", "tenant", "chat");

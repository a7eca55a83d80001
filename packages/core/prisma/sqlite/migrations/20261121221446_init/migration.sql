-- CreateTable
CREATE TABLE "Setup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "usedBy" TEXT
);

-- CreateTable
CREATE TABLE "Society" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "creditRule" TEXT,
    "since" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Role" (
    "society" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "branch" TEXT NOT NULL,

    PRIMARY KEY ("society", "person", "role", "branch")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "society" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "profession" TEXT,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "identities" TEXT NOT NULL,
    "accepted" BIGINT,
    "unreachable" BIGINT
);

-- CreateTable
CREATE TABLE "Identity" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,

    PRIMARY KEY ("platform", "tenant", "id"),
    CONSTRAINT "Identity_person_fkey" FOREIGN KEY ("person") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "society" TEXT NOT NULL,
    "branch" TEXT,
    "name" TEXT NOT NULL,
    "openness" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "cases" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "registered" BOOLEAN NOT NULL,
    "customs" TEXT NOT NULL,
    "members" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "ended" BIGINT
);

-- CreateTable
CREATE TABLE "Member" (
    "person" TEXT NOT NULL,
    "group" TEXT NOT NULL,

    PRIMARY KEY ("person", "group"),
    CONSTRAINT "Member_group_fkey" FOREIGN KEY ("group") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Binding" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "group" TEXT NOT NULL,

    PRIMARY KEY ("platform", "tenant", "id", "thread"),
    CONSTRAINT "Binding_group_fkey" FOREIGN KEY ("group") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "group" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "society" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "series" TEXT,
    "number" INTEGER NOT NULL,
    "starts" BIGINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "plannedFor" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "creditRule" TEXT,
    "registered" BOOLEAN NOT NULL,
    "protocol" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "wake" BIGINT
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "society" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "start" BIGINT NOT NULL,
    "zone" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "session" TEXT,
    "held" TEXT,
    "sum" TEXT,
    "declaredBy" TEXT NOT NULL,
    "confirmedBy" TEXT,
    "inStead" TEXT,
    "addedSelf" BOOLEAN NOT NULL,
    "amends" TEXT,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Invitation" (
    "token" TEXT NOT NULL PRIMARY KEY,
    "society" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "person" TEXT,
    "by" TEXT NOT NULL,
    "expires" BIGINT NOT NULL,
    "revoked" BIGINT,
    "usedBy" TEXT
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "group" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "state" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    PRIMARY KEY ("platform", "tenant", "id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "due" BIGINT NOT NULL,
    "about" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "free" BIGINT NOT NULL,
    "tries" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subject" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "ref" TEXT,
    "wanted" INTEGER NOT NULL,
    "behind" INTEGER NOT NULL,
    "free" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Seen" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "Role_person_idx" ON "Role"("person");

-- CreateIndex
CREATE INDEX "Identity_person_idx" ON "Identity"("person");

-- CreateIndex
CREATE INDEX "Group_society_idx" ON "Group"("society");

-- CreateIndex
CREATE INDEX "Member_group_idx" ON "Member"("group");

-- CreateIndex
CREATE INDEX "Binding_group_idx" ON "Binding"("group");

-- CreateIndex
CREATE INDEX "Session_group_starts_idx" ON "Session"("group", "starts");

-- CreateIndex
CREATE INDEX "Session_group_number_idx" ON "Session"("group", "number");

-- CreateIndex
CREATE INDEX "Session_wake_idx" ON "Session"("wake");

-- CreateIndex
CREATE INDEX "Fact_society_person_start_idx" ON "Fact"("society", "person", "start");

-- CreateIndex
CREATE INDEX "Fact_session_idx" ON "Fact"("session");

-- CreateIndex
CREATE INDEX "Invitation_group_idx" ON "Invitation"("group");

-- CreateIndex
CREATE INDEX "JoinRequest_group_idx" ON "JoinRequest"("group");

-- CreateIndex
CREATE INDEX "JoinRequest_person_idx" ON "JoinRequest"("person");

-- CreateIndex
CREATE INDEX "Dialogue_at_idx" ON "Dialogue"("at");

-- CreateIndex
CREATE INDEX "Notification_platform_state_free_idx" ON "Notification"("platform", "state", "free");

-- CreateIndex
CREATE INDEX "Notification_state_due_idx" ON "Notification"("state", "due");

-- CreateIndex
CREATE INDEX "Post_platform_behind_idx" ON "Post"("platform", "behind");

-- CreateIndex
CREATE UNIQUE INDEX "Post_subject_platform_tenant_chat_thread_key" ON "Post"("subject", "platform", "tenant", "chat", "thread");

-- CreateIndex
CREATE INDEX "Seen_at_idx" ON "Seen"("at");

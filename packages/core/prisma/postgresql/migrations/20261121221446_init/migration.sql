-- CreateTable
CREATE TABLE "Setup" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "usedBy" TEXT,

    CONSTRAINT "Setup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Society" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "creditRule" TEXT,
    "since" BIGINT NOT NULL,

    CONSTRAINT "Society_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "society" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "branch" TEXT NOT NULL,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("society","person","role","branch")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "society" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "profession" TEXT,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "identities" TEXT NOT NULL,
    "accepted" BIGINT,
    "unreachable" BIGINT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("platform","tenant","id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL,
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
    "ended" BIGINT,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "person" TEXT NOT NULL,
    "group" TEXT NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("person","group")
);

-- CreateTable
CREATE TABLE "Binding" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "group" TEXT NOT NULL,

    CONSTRAINT "Binding_pkey" PRIMARY KEY ("platform","tenant","id","thread")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
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
    "wake" BIGINT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" TEXT NOT NULL,
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
    "at" BIGINT NOT NULL,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "token" TEXT NOT NULL,
    "society" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "person" TEXT,
    "by" TEXT NOT NULL,
    "expires" BIGINT NOT NULL,
    "revoked" BIGINT,
    "usedBy" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
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

    CONSTRAINT "Dialogue_pkey" PRIMARY KEY ("platform","tenant","id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "due" BIGINT NOT NULL,
    "about" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "free" BIGINT NOT NULL,
    "tries" INTEGER NOT NULL,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "ref" TEXT,
    "wanted" INTEGER NOT NULL,
    "behind" INTEGER NOT NULL,
    "free" BIGINT NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seen" (
    "key" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "Seen_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" BIGINT NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
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

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_person_fkey" FOREIGN KEY ("person") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_group_fkey" FOREIGN KEY ("group") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Binding" ADD CONSTRAINT "Binding_group_fkey" FOREIGN KEY ("group") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Invitation_by_idx" ON "Invitation"("by");

-- CreateIndex
CREATE INDEX "Invitation_person_idx" ON "Invitation"("person");

-- CreateIndex
CREATE INDEX "Invitation_usedBy_idx" ON "Invitation"("usedBy");

-- CreateIndex
CREATE INDEX "Notification_aim_idx" ON "Notification"("aim");

-- CreateIndex
CREATE INDEX "Post_platform_tenant_chat_idx" ON "Post"("platform", "tenant", "chat");

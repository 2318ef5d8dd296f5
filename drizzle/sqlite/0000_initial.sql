CREATE TABLE "ack" (
	"tenant" TEXT NOT NULL,
	"consumer" TEXT NOT NULL,
	"idempotency_key" TEXT NOT NULL,
	"release" TEXT NOT NULL,
	"result" TEXT NOT NULL,
	"reason" TEXT,
	"at" TEXT NOT NULL,
	"body_digest" TEXT NOT NULL,
	PRIMARY KEY("tenant", "consumer", "idempotency_key")
) STRICT;
--> statement-breakpoint
CREATE TABLE "agency" (
	"tenant" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"name" TEXT NOT NULL,
	"centre" INTEGER NOT NULL,
	"parent" TEXT,
	PRIMARY KEY("tenant", "id"),
	FOREIGN KEY ("tenant") REFERENCES "tenant"("id")
) STRICT;
--> statement-breakpoint
CREATE TABLE "audit_leaf" (
	"seq" INTEGER PRIMARY KEY NOT NULL,
	"tenant" TEXT NOT NULL,
	"at" TEXT NOT NULL,
	"actor" TEXT NOT NULL,
	"on_behalf_of" TEXT,
	"action" TEXT NOT NULL,
	"target" TEXT NOT NULL,
	"before" TEXT,
	"after" TEXT,
	"reason" TEXT,
	"request_id" TEXT,
	"previous_hash" TEXT NOT NULL,
	"hash" TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX "audit_tenant" ON "audit_leaf" ("tenant","seq");
--> statement-breakpoint
CREATE INDEX "audit_target" ON "audit_leaf" ("tenant","target","seq");
--> statement-breakpoint
CREATE TABLE "blob" (
	"digest" TEXT PRIMARY KEY NOT NULL,
	"media_type" TEXT NOT NULL,
	"bytes" BLOB NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "candidate" (
	"tenant" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"procedure" TEXT NOT NULL,
	"number" INTEGER NOT NULL,
	"status" TEXT NOT NULL,
	"agency" TEXT NOT NULL,
	"lock" TEXT NOT NULL,
	"manifest" TEXT NOT NULL,
	"authors" TEXT NOT NULL,
	"submitted_at" TEXT NOT NULL,
	"submitted_by" TEXT NOT NULL,
	"note" TEXT NOT NULL,
	PRIMARY KEY("tenant", "id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_number" ON "candidate" ("tenant","procedure","number");
--> statement-breakpoint
CREATE TABLE "channel" (
	"tenant" TEXT NOT NULL,
	"channel" TEXT NOT NULL,
	"sequence" INTEGER NOT NULL,
	"entries" TEXT NOT NULL,
	"catalogue" TEXT NOT NULL,
	"envelope" TEXT NOT NULL,
	PRIMARY KEY("tenant", "channel")
) STRICT;
--> statement-breakpoint
CREATE TABLE "channel_change" (
	"tenant" TEXT NOT NULL,
	"channel" TEXT NOT NULL,
	"sequence" INTEGER NOT NULL,
	"at" TEXT NOT NULL,
	"entry" TEXT NOT NULL,
	PRIMARY KEY("tenant", "channel", "sequence")
) STRICT;
--> statement-breakpoint
CREATE TABLE "checkpoint" (
	"tenant" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"rev" INTEGER NOT NULL,
	"name" TEXT NOT NULL,
	"content" TEXT NOT NULL,
	"at" TEXT NOT NULL,
	"by" TEXT NOT NULL,
	PRIMARY KEY("tenant", "kind", "id", "rev"),
	FOREIGN KEY ("tenant","kind","id") REFERENCES "document"("tenant","kind","id")
) STRICT;
--> statement-breakpoint
CREATE TABLE "consumer" (
	"tenant" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"name" TEXT NOT NULL,
	"key_digest" TEXT NOT NULL,
	"expires_at" TEXT NOT NULL,
	"disabled" INTEGER NOT NULL,
	"created_at" TEXT NOT NULL,
	PRIMARY KEY("tenant", "id"),
	FOREIGN KEY ("tenant") REFERENCES "tenant"("id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "consumer_key" ON "consumer" ("key_digest");
--> statement-breakpoint
CREATE TABLE "document" (
	"tenant" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"agency" TEXT NOT NULL,
	"last_rev" INTEGER NOT NULL,
	PRIMARY KEY("tenant", "kind", "id"),
	FOREIGN KEY ("tenant","agency") REFERENCES "agency"("tenant","id")
) STRICT;
--> statement-breakpoint
CREATE TABLE "draft" (
	"tenant" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"rev" INTEGER NOT NULL,
	"content" TEXT NOT NULL,
	"title_vi" TEXT NOT NULL,
	"title_en" TEXT,
	"folded" TEXT NOT NULL,
	"authors" TEXT NOT NULL,
	"updated_at" TEXT NOT NULL,
	"updated_by" TEXT NOT NULL,
	PRIMARY KEY("tenant", "kind", "id"),
	FOREIGN KEY ("tenant","kind","id") REFERENCES "document"("tenant","kind","id")
) STRICT;
--> statement-breakpoint
CREATE TABLE "edge" (
	"tenant" TEXT NOT NULL,
	"from_kind" TEXT NOT NULL,
	"from_id" TEXT NOT NULL,
	"from_version" INTEGER NOT NULL,
	"at" TEXT NOT NULL,
	"to_kind" TEXT NOT NULL,
	"to_id" TEXT NOT NULL,
	"to_version" INTEGER NOT NULL,
	PRIMARY KEY("tenant", "from_kind", "from_id", "from_version", "at")
) STRICT;
--> statement-breakpoint
CREATE INDEX "edge_target" ON "edge" ("tenant","to_kind","to_id","to_version");
--> statement-breakpoint
CREATE TABLE "evidence" (
	"seq" INTEGER PRIMARY KEY NOT NULL,
	"tenant" TEXT NOT NULL,
	"candidate" TEXT NOT NULL,
	"type" TEXT NOT NULL,
	"by" TEXT NOT NULL,
	"at" TEXT NOT NULL,
	"envelope" TEXT NOT NULL,
	"summary" TEXT NOT NULL,
	FOREIGN KEY ("tenant","candidate") REFERENCES "candidate"("tenant","id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "evidence_candidate" ON "evidence" ("tenant","candidate");
--> statement-breakpoint
CREATE TABLE "log_head" (
	"tenant" TEXT PRIMARY KEY NOT NULL,
	"size" INTEGER NOT NULL,
	"checkpoint" TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "log_leaf" (
	"tenant" TEXT NOT NULL,
	"position" INTEGER NOT NULL,
	"bytes" BLOB NOT NULL,
	PRIMARY KEY("tenant", "position")
) STRICT;
--> statement-breakpoint
CREATE TABLE "release" (
	"tenant" TEXT NOT NULL,
	"digest" TEXT NOT NULL,
	"procedure" TEXT NOT NULL,
	"number" INTEGER NOT NULL,
	"candidate" TEXT NOT NULL,
	"log_index" INTEGER NOT NULL,
	"published_at" TEXT NOT NULL,
	"published_by" TEXT NOT NULL,
	PRIMARY KEY("tenant", "digest"),
	FOREIGN KEY ("tenant","candidate") REFERENCES "candidate"("tenant","id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "release_number" ON "release" ("tenant","procedure","number");
--> statement-breakpoint
CREATE TABLE "session" (
	"id" TEXT PRIMARY KEY NOT NULL,
	"user_id" TEXT NOT NULL,
	"expires_at" INTEGER NOT NULL,
	"ends_at" TEXT NOT NULL,
	"started_at" TEXT NOT NULL,
	FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE
) STRICT;
--> statement-breakpoint
CREATE INDEX "session_user" ON "session" ("user_id");
--> statement-breakpoint
CREATE TABLE "tenant" (
	"id" TEXT PRIMARY KEY NOT NULL,
	"name" TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "user" (
	"id" TEXT PRIMARY KEY NOT NULL,
	"tenant" TEXT NOT NULL,
	"email" TEXT NOT NULL,
	"name" TEXT NOT NULL,
	"agency" TEXT NOT NULL,
	"roles" TEXT NOT NULL,
	"password_hash" TEXT NOT NULL,
	"disabled" INTEGER NOT NULL,
	"created_at" TEXT NOT NULL,
	FOREIGN KEY ("tenant","agency") REFERENCES "agency"("tenant","id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "user_email" ON "user" ("email");
--> statement-breakpoint
CREATE TABLE "version" (
	"tenant" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"number" INTEGER NOT NULL,
	"digest" TEXT NOT NULL,
	"status" TEXT NOT NULL,
	"content" TEXT NOT NULL,
	"title_vi" TEXT NOT NULL,
	"title_en" TEXT,
	"folded" TEXT NOT NULL,
	"authors" TEXT NOT NULL,
	"created_at" TEXT NOT NULL,
	"created_by" TEXT NOT NULL,
	PRIMARY KEY("tenant", "kind", "id", "number"),
	FOREIGN KEY ("tenant","kind","id") REFERENCES "document"("tenant","kind","id")
) STRICT;

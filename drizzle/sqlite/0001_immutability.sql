-- What is frozen, signed or logged never changes; of a version and a candidate only the status moves on.
CREATE TRIGGER "blob_no_update" BEFORE UPDATE ON "blob"
BEGIN SELECT RAISE(ABORT, 'blob rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "blob_no_delete" BEFORE DELETE ON "blob"
BEGIN SELECT RAISE(ABORT, 'blob rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "evidence_no_update" BEFORE UPDATE ON "evidence"
BEGIN SELECT RAISE(ABORT, 'evidence rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "evidence_no_delete" BEFORE DELETE ON "evidence"
BEGIN SELECT RAISE(ABORT, 'evidence rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "release_no_update" BEFORE UPDATE ON "release"
BEGIN SELECT RAISE(ABORT, 'release rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "release_no_delete" BEFORE DELETE ON "release"
BEGIN SELECT RAISE(ABORT, 'release rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "log_leaf_no_update" BEFORE UPDATE ON "log_leaf"
BEGIN SELECT RAISE(ABORT, 'log_leaf rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "log_leaf_no_delete" BEFORE DELETE ON "log_leaf"
BEGIN SELECT RAISE(ABORT, 'log_leaf rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "channel_change_no_update" BEFORE UPDATE ON "channel_change"
BEGIN SELECT RAISE(ABORT, 'channel_change rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "channel_change_no_delete" BEFORE DELETE ON "channel_change"
BEGIN SELECT RAISE(ABORT, 'channel_change rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "ack_no_update" BEFORE UPDATE ON "ack"
BEGIN SELECT RAISE(ABORT, 'ack rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "ack_no_delete" BEFORE DELETE ON "ack"
BEGIN SELECT RAISE(ABORT, 'ack rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "audit_leaf_no_update" BEFORE UPDATE ON "audit_leaf"
BEGIN SELECT RAISE(ABORT, 'audit_leaf rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "audit_leaf_no_delete" BEFORE DELETE ON "audit_leaf"
BEGIN SELECT RAISE(ABORT, 'audit_leaf rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "checkpoint_no_update" BEFORE UPDATE ON "checkpoint"
BEGIN SELECT RAISE(ABORT, 'checkpoint rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "checkpoint_no_delete" BEFORE DELETE ON "checkpoint"
BEGIN SELECT RAISE(ABORT, 'checkpoint rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "version_no_update" BEFORE UPDATE OF "tenant", "kind", "id", "number", "digest", "content", "title_vi", "title_en", "folded", "authors", "created_at", "created_by" ON "version"
BEGIN SELECT RAISE(ABORT, 'version rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "version_no_delete" BEFORE DELETE ON "version"
BEGIN SELECT RAISE(ABORT, 'version rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "candidate_no_update" BEFORE UPDATE OF "tenant", "id", "procedure", "number", "agency", "lock", "manifest", "authors", "submitted_at", "submitted_by", "note" ON "candidate"
BEGIN SELECT RAISE(ABORT, 'candidate rows are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER "candidate_no_delete" BEFORE DELETE ON "candidate"
BEGIN SELECT RAISE(ABORT, 'candidate rows are immutable'); END;

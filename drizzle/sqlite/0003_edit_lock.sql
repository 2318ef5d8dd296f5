-- Who edits a draft. A row is no record of the past (the audit trail is): it is replaced and removed.
CREATE TABLE "edit_lock" (
	"tenant" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"holder" TEXT NOT NULL,
	"since" TEXT NOT NULL,
	"active_at" TEXT NOT NULL,
	PRIMARY KEY("tenant", "kind", "id"),
	FOREIGN KEY ("tenant","kind","id") REFERENCES "document"("tenant","kind","id")
) STRICT, WITHOUT ROWID;

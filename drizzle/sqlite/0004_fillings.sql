-- Forms being filled in, with what the sources said. Rows are replaced while somebody types and go when they are old.
CREATE TABLE "filling" (
	"tenant" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"owner" TEXT NOT NULL,
	"procedure" TEXT NOT NULL,
	"which" TEXT NOT NULL,
	"alias" TEXT NOT NULL,
	"rev" INTEGER NOT NULL,
	"content" TEXT NOT NULL,
	"created_at" TEXT NOT NULL,
	"updated_at" TEXT NOT NULL,
	"submitted_at" TEXT,
	PRIMARY KEY("tenant", "id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "filling_owner" ON "filling" ("tenant","owner","updated_at");--> statement-breakpoint
CREATE INDEX "filling_age" ON "filling" ("tenant","updated_at");

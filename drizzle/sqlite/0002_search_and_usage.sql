-- Where-used, search and locks: what is asked often is kept beside the documents. Filled when the store opens.
DROP INDEX "edge_target";
--> statement-breakpoint
CREATE INDEX "edge_target" ON "edge" ("tenant","to_kind","to_id","from_kind","from_id","from_version");
--> statement-breakpoint
CREATE TABLE "usage" (
	"tenant" TEXT NOT NULL,
	"to_kind" TEXT NOT NULL,
	"to_id" TEXT NOT NULL,
	"to_version" INTEGER NOT NULL,
	"from_kind" TEXT NOT NULL,
	"from_id" TEXT NOT NULL,
	"reach" TEXT NOT NULL,
	PRIMARY KEY("tenant", "to_kind", "to_id", "to_version", "from_kind", "from_id")
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE "usage_count" (
	"tenant" TEXT NOT NULL,
	"to_kind" TEXT NOT NULL,
	"to_id" TEXT NOT NULL,
	"to_version" INTEGER NOT NULL,
	"from_kind" TEXT NOT NULL,
	"reach" TEXT NOT NULL,
	"documents" INTEGER NOT NULL CHECK ("documents" > 0),
	PRIMARY KEY("tenant", "to_kind", "to_id", "to_version", "from_kind", "reach")
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE "search_document" (
	"row" INTEGER PRIMARY KEY NOT NULL,
	"tenant" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"audience" TEXT NOT NULL,
	"agency" TEXT NOT NULL,
	"version" INTEGER NOT NULL,
	"status" TEXT NOT NULL,
	"title_vi" TEXT NOT NULL,
	"title_en" TEXT,
	"data_type" TEXT,
	"uses" INTEGER NOT NULL,
	"doubts" INTEGER NOT NULL,
	"titles" TEXT NOT NULL,
	"others" TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "search_document_key" ON "search_document" ("tenant","kind","id","audience");
--> statement-breakpoint
CREATE INDEX "search_document_uses" ON "search_document" ("tenant","kind","uses");
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"row" INTEGER PRIMARY KEY NOT NULL,
	"tenant" TEXT NOT NULL,
	"list" TEXT NOT NULL,
	"code" TEXT NOT NULL,
	"label_vi" TEXT NOT NULL,
	"label_en" TEXT,
	"parent_list" TEXT,
	"parent" TEXT,
	"valid_from" TEXT,
	"valid_to" TEXT,
	"titles" TEXT NOT NULL,
	"others" TEXT NOT NULL,
	"scope" TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "search_entry_key" ON "search_entry" ("tenant","list","code");
--> statement-breakpoint
CREATE INDEX "search_entry_titles" ON "search_entry" ("tenant","titles");
--> statement-breakpoint
CREATE TABLE "index_state" (
	"name" TEXT PRIMARY KEY NOT NULL,
	"format" INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "lock_entry" (
	"tenant" TEXT NOT NULL,
	"kind" TEXT NOT NULL,
	"id" TEXT NOT NULL,
	"number" INTEGER NOT NULL,
	"candidate" TEXT NOT NULL,
	PRIMARY KEY("tenant", "kind", "id", "number", "candidate")
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Words are folded and divided before they are stored (FTS5 does not fold đ): what is left to split is ASCII space and bar.
CREATE VIRTUAL TABLE "search_document_words" USING fts5(
	"titles", "others",
	content='search_document', content_rowid='row', tokenize='ascii', prefix='1 2 3', detail='none', columnsize=0
);
--> statement-breakpoint
CREATE VIRTUAL TABLE "search_entry_words" USING fts5(
	"titles", "others", "scope",
	content='search_entry', content_rowid='row', tokenize='ascii', prefix='1 2 3', detail='column', columnsize=0
);
--> statement-breakpoint
CREATE TRIGGER "search_document_insert" AFTER INSERT ON "search_document" BEGIN
	INSERT INTO "search_document_words" ("rowid", "titles", "others") VALUES (new."row", new."titles", new."others");
END;
--> statement-breakpoint
CREATE TRIGGER "search_document_delete" AFTER DELETE ON "search_document" BEGIN
	INSERT INTO "search_document_words" ("search_document_words", "rowid", "titles", "others")
	VALUES ('delete', old."row", old."titles", old."others");
END;
--> statement-breakpoint
CREATE TRIGGER "search_document_update" AFTER UPDATE OF "titles", "others" ON "search_document" BEGIN
	INSERT INTO "search_document_words" ("search_document_words", "rowid", "titles", "others")
	VALUES ('delete', old."row", old."titles", old."others");
	INSERT INTO "search_document_words" ("rowid", "titles", "others") VALUES (new."row", new."titles", new."others");
END;
--> statement-breakpoint
CREATE TRIGGER "search_entry_insert" AFTER INSERT ON "search_entry" BEGIN
	INSERT INTO "search_entry_words" ("rowid", "titles", "others", "scope") VALUES (new."row", new."titles", new."others", new."scope");
END;
--> statement-breakpoint
CREATE TRIGGER "search_entry_delete" AFTER DELETE ON "search_entry" BEGIN
	INSERT INTO "search_entry_words" ("search_entry_words", "rowid", "titles", "others", "scope")
	VALUES ('delete', old."row", old."titles", old."others", old."scope");
END;
--> statement-breakpoint
CREATE TRIGGER "search_entry_update" AFTER UPDATE OF "titles", "others", "scope" ON "search_entry" BEGIN
	INSERT INTO "search_entry_words" ("search_entry_words", "rowid", "titles", "others", "scope")
	VALUES ('delete', old."row", old."titles", old."others", old."scope");
	INSERT INTO "search_entry_words" ("rowid", "titles", "others", "scope") VALUES (new."row", new."titles", new."others", new."scope");
END;

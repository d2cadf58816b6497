CREATE TABLE "identity_accounts" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone
);

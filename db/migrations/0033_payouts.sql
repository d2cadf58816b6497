CREATE TABLE "earnings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"vet_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"meter" text NOT NULL,
	"level" text NOT NULL,
	"rule_id" uuid NOT NULL,
	"base_amount" integer,
	"earned_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"month" date NOT NULL,
	"statement_id" uuid,
	CONSTRAINT "earnings_kind" CHECK ("earnings"."kind" in ('consult', 'refund')),
	CONSTRAINT "earnings_sign" CHECK (case "earnings"."kind" when 'consult' then "earnings"."amount" >= 0 else "earnings"."amount" < 0 end)
);
--> statement-breakpoint
CREATE TABLE "payout_accounts" (
	"vet_id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"country" char(2) NOT NULL,
	"details_submitted" boolean DEFAULT false NOT NULL,
	"transfers_active" boolean DEFAULT false NOT NULL,
	"payouts_enabled" boolean DEFAULT false NOT NULL,
	"requirements_due" integer DEFAULT 0 NOT NULL,
	"disabled_reason" text,
	"synced_from" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "payout_accounts_account" UNIQUE("account_id"),
	CONSTRAINT "payout_accounts_requirements" CHECK ("payout_accounts"."requirements_due" >= 0)
);
--> statement-breakpoint
CREATE TABLE "payout_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"meter" text NOT NULL,
	"level" text,
	"currency" char(3) NOT NULL,
	"share_bp" integer,
	"fixed_amount" integer,
	"on_refund" text DEFAULT 'taken-back' NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "payout_rules_in_force" UNIQUE NULLS NOT DISTINCT("meter","currency","level","valid_from"),
	CONSTRAINT "payout_rules_level" CHECK ("payout_rules"."level" in ('red', 'orange', 'yellow', 'green', 'blue')),
	CONSTRAINT "payout_rules_currency" CHECK ("payout_rules"."currency" in ('EUR', 'USD', 'MXN')),
	CONSTRAINT "payout_rules_on_refund" CHECK ("payout_rules"."on_refund" in ('taken-back', 'kept')),
	CONSTRAINT "payout_rules_one" CHECK (("payout_rules"."share_bp" is null) <> ("payout_rules"."fixed_amount" is null)),
	CONSTRAINT "payout_rules_share" CHECK ("payout_rules"."share_bp" between 0 and 10000),
	CONSTRAINT "payout_rules_fixed" CHECK ("payout_rules"."fixed_amount" between 0 and 99999999)
);
--> statement-breakpoint
CREATE TABLE "payout_statements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"vet_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"month" date NOT NULL,
	"time_zone" text NOT NULL,
	"currency" char(3) NOT NULL,
	"amount" integer NOT NULL,
	"lines" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "payout_statements_number" UNIQUE("vet_id","number"),
	CONSTRAINT "payout_statements_of_month" UNIQUE("vet_id","currency","month"),
	CONSTRAINT "payout_statements_amount" CHECK ("payout_statements"."amount" >= 0 and "payout_statements"."lines" > 0 and "payout_statements"."number" > 0),
	CONSTRAINT "payout_statements_month" CHECK (extract(day from "payout_statements"."month") = 1)
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"statement_id" uuid PRIMARY KEY NOT NULL,
	"vet_id" uuid NOT NULL,
	"month" date NOT NULL,
	"amount" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"state" text NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"asks" integer DEFAULT 0 NOT NULL,
	"ask_after" timestamp with time zone,
	"failure" text,
	"transfer_id" text,
	"paid_at" timestamp with time zone,
	"reversal_reason" text,
	"reversed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "payouts_transfer" UNIQUE("transfer_id"),
	CONSTRAINT "payouts_state" CHECK ("payouts"."state" in ('nothing', 'due', 'sending', 'paid', 'failed', 'reversed')),
	CONSTRAINT "payouts_failure" CHECK ("payouts"."failure" in ('no-account', 'account-not-ready', 'balance', 'refused')),
	CONSTRAINT "payouts_failed" CHECK (("payouts"."state" = 'failed') = ("payouts"."failure" is not null)),
	CONSTRAINT "payouts_transferred" CHECK (("payouts"."state" in ('paid', 'reversed')) = ("payouts"."transfer_id" is not null)),
	CONSTRAINT "payouts_amount" CHECK (("payouts"."state" = 'nothing') = ("payouts"."amount" = 0) and "payouts"."amount" >= 0)
);
--> statement-breakpoint
ALTER TABLE "earnings" ADD CONSTRAINT "earnings_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "earnings" ADD CONSTRAINT "earnings_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "earnings" ADD CONSTRAINT "earnings_rule_id_payout_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."payout_rules"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "earnings" ADD CONSTRAINT "earnings_statement_id_payout_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."payout_statements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_accounts" ADD CONSTRAINT "payout_accounts_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_rules" ADD CONSTRAINT "payout_rules_meter_meters_code_fk" FOREIGN KEY ("meter") REFERENCES "public"."meters"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_statements" ADD CONSTRAINT "payout_statements_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_statement_id_payout_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."payout_statements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "earnings_once" ON "earnings" USING btree ("session_id") WHERE kind = 'consult';
--> statement-breakpoint
CREATE INDEX "earnings_session_id_index" ON "earnings" USING btree ("session_id");
--> statement-breakpoint
CREATE INDEX "earnings_of_vet" ON "earnings" USING btree ("vet_id","month","id");
--> statement-breakpoint
CREATE INDEX "earnings_statement_id_index" ON "earnings" USING btree ("statement_id");
--> statement-breakpoint
CREATE INDEX "earnings_open" ON "earnings" USING btree ("month","vet_id","currency") WHERE statement_id is null;
--> statement-breakpoint
CREATE INDEX "earnings_by_time" ON "earnings" USING btree ("earned_at","id");
--> statement-breakpoint
CREATE INDEX "payout_statements_made_at_id_index" ON "payout_statements" USING btree ("made_at","id");
--> statement-breakpoint
CREATE INDEX "payouts_of_vet" ON "payouts" USING btree ("vet_id","month");
--> statement-breakpoint
CREATE INDEX "payouts_by_creation" ON "payouts" USING btree ("created_at","statement_id");
--> statement-breakpoint
CREATE INDEX "payouts_by_state" ON "payouts" USING btree ("state","created_at","statement_id");
--> statement-breakpoint
CREATE INDEX "payouts_by_month" ON "payouts" USING btree ("month","created_at","statement_id");
--> statement-breakpoint
CREATE INDEX "payouts_sending" ON "payouts" USING btree ("ask_after") WHERE state = 'sending';

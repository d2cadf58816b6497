CREATE TABLE "plan_limit_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"meter" text NOT NULL,
	"included" integer,
	"changed_at" timestamp with time zone DEFAULT private.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_limit_changes" ADD CONSTRAINT "plan_limit_changes_limit" FOREIGN KEY ("plan_id","meter") REFERENCES "public"."plan_limits"("plan_id","meter") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "plan_limit_changes_plan_id_meter_changed_at_index" ON "plan_limit_changes" USING btree ("plan_id","meter","changed_at");

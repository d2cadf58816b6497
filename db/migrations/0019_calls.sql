CREATE TABLE "call_events" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"is_stale" boolean NOT NULL,
	"received_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "call_events_text" CHECK (char_length("call_events"."id") between 1 and 200 and char_length("call_events"."kind") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "call_legs" (
	"call_id" uuid NOT NULL,
	"sid" text NOT NULL,
	"user_id" uuid NOT NULL,
	"joined_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	CONSTRAINT "call_legs_connection" PRIMARY KEY("call_id","sid"),
	CONSTRAINT "call_legs_sid" CHECK (char_length("call_legs"."sid") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"transport" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"cap_seconds" integer NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"measured_seconds" integer,
	"checked_at" timestamp with time zone,
	"room_closed_at" timestamp with time zone,
	CONSTRAINT "calls_transport" CHECK ("calls"."transport" in ('livekit', 'peer')),
	CONSTRAINT "calls_end_reason" CHECK ("calls"."end_reason" in ('left', 'cap', 'consult-over', 'vet-changed', 'turned-chat', 'room-finished', 'room-lost')),
	CONSTRAINT "calls_cap" CHECK ("calls"."cap_seconds" > 0),
	CONSTRAINT "calls_ended" CHECK (("calls"."ended_at" is null) = ("calls"."end_reason" is null) and ("calls"."ended_at" is null) = ("calls"."measured_seconds" is null)),
	CONSTRAINT "calls_measured" CHECK ("calls"."measured_seconds" between 0 and "calls"."cap_seconds")
);
--> statement-breakpoint
ALTER TABLE "call_events" ADD CONSTRAINT "call_events_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "call_legs" ADD CONSTRAINT "call_legs_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "call_events_call_id_index" ON "call_events" USING btree ("call_id");
--> statement-breakpoint
CREATE INDEX "call_events_received_at_index" ON "call_events" USING btree ("received_at");
--> statement-breakpoint
CREATE INDEX "call_legs_user_id_index" ON "call_legs" USING btree ("user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "calls_open" ON "calls" USING btree ("session_id") WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX "calls_of_consult" ON "calls" USING btree ("session_id","id");
--> statement-breakpoint
CREATE INDEX "calls_to_close" ON "calls" USING btree ("checked_at") WHERE transport = 'livekit' and room_closed_at is null;

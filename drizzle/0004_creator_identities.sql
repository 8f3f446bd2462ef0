CREATE TYPE "public"."identity_status" AS ENUM('submitted', 'approved', 'refused');--> statement-breakpoint
CREATE TABLE "creator_identities" (
	"creator_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"status" "identity_status" DEFAULT 'submitted' NOT NULL,
	"reason" text,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "creators" ADD COLUMN "status_before_leaving" "creator_status";--> statement-breakpoint
ALTER TABLE "creator_identities" ADD CONSTRAINT "creator_identities_creator_id_creators_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creator_identities" ADD CONSTRAINT "creator_identities_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "creator_identities_reviewed_by_index" ON "creator_identities" USING btree ("reviewed_by");
ALTER TABLE "plans" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "kept_price_cents" bigint;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_archived_are_not_sold" CHECK ("products"."archived_at" is null or not "products"."is_published");--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_price_is_not_negative" CHECK ("subscriptions"."kept_price_cents" >= 0);
--> statement-breakpoint
CREATE TABLE "library_items" (
	"user_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"opened_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	CONSTRAINT "library_items_user_id_product_id_pk" PRIMARY KEY("user_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "download_links" ALTER COLUMN "purchase_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "product_files" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "download_links" ADD COLUMN "product_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "download_links" ADD COLUMN "fan_id" uuid;--> statement-breakpoint
ALTER TABLE "purchases" ADD COLUMN "fan_id" uuid;--> statement-breakpoint
ALTER TABLE "library_items" ADD CONSTRAINT "library_items_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_items" ADD CONSTRAINT "library_items_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "library_items_product_id_index" ON "library_items" USING btree ("product_id");--> statement-breakpoint
ALTER TABLE "download_links" ADD CONSTRAINT "download_links_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "download_links" ADD CONSTRAINT "download_links_fan_id_users_id_fk" FOREIGN KEY ("fan_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_fan_id_users_id_fk" FOREIGN KEY ("fan_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_included" ON "products" USING btree ("creator_id") WHERE "products"."price_cents" = 0 and "products"."plan_id" is not null and "products"."is_published";--> statement-breakpoint
CREATE INDEX "download_links_fan_id_product_id_created_at_index" ON "download_links" USING btree ("fan_id","product_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "download_links_product_id_index" ON "download_links" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "purchases_fan_id_product_id_index" ON "purchases" USING btree ("fan_id","product_id");--> statement-breakpoint
ALTER TABLE "download_links" ADD CONSTRAINT "download_links_have_one_owner" CHECK (num_nonnulls("download_links"."fan_id", "download_links"."purchase_id") = 1);
--> statement-breakpoint
CREATE TABLE "feed_tokens" (
	"user_id" uuid NOT NULL,
	"creator_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feed_tokens_user_id_creator_id_pk" PRIMARY KEY("user_id","creator_id"),
	CONSTRAINT "feed_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "feed_tokens" ADD CONSTRAINT "feed_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_tokens" ADD CONSTRAINT "feed_tokens_creator_id_creators_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feed_tokens_creator_id_index" ON "feed_tokens" USING btree ("creator_id");
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "widths" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "progress" smallint;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "etag" text;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "fault" text;--> statement-breakpoint
CREATE INDEX "media_weights" ON "media" USING btree ("creator_id","byte_size");--> statement-breakpoint
CREATE INDEX "uploads_open_of_person" ON "uploads" USING btree ("user_id") WHERE "uploads"."status" = 'open';--> statement-breakpoint
CREATE INDEX "uploads_open_of_creator" ON "uploads" USING btree ("creator_id","byte_size") WHERE "uploads"."status" = 'open';
--> statement-breakpoint
CREATE TYPE "public"."post_audience" AS ENUM('nobody', 'members', 'followers');--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "is_sold_singly" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "announce_to" "post_audience" DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "announced_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "creators" ADD COLUMN "time_zone" text DEFAULT 'America/Sao_Paulo' NOT NULL;--> statement-breakpoint
CREATE INDEX "posts_in_studio" ON "posts" USING btree ("creator_id","created_at" DESC NULLS FIRST,"id") WHERE "posts"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "posts_pictures" ON "posts" USING gin (jsonb_path_query_array("content", '$.**.mediaId') jsonb_path_ops) WHERE "posts"."content" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reports_open_once" ON "reports" USING btree ("reporter_id","subject_type","subject_id") WHERE "reports"."status" = 'open';--> statement-breakpoint
CREATE INDEX "lessons_pictures" ON "lessons" USING gin (jsonb_path_query_array("content", '$.**.mediaId') jsonb_path_ops) WHERE "lessons"."content" is not null;
--> statement-breakpoint
CREATE SCHEMA "import_staging";
--> statement-breakpoint
ALTER TYPE "public"."import_phase" ADD VALUE 'undoing';--> statement-breakpoint
ALTER TYPE "public"."import_status" ADD VALUE 'waiting' BEFORE 'completed';--> statement-breakpoint
DROP INDEX "import_changes_subject_id_index";--> statement-breakpoint
DROP INDEX "one_import_at_a_time";--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "status_before_vanishing" "post_status";--> statement-breakpoint
ALTER TABLE "creators" ADD COLUMN "status_before_vanishing" "creator_status";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "phase_started_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "planned_count" bigint;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "done_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "missing_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "agreed_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "one_import_at_a_time" ON "imports" USING btree ("bucket") WHERE "imports"."status" = 'running';--> statement-breakpoint
ALTER TABLE "import_changes" DROP COLUMN "subject_id";--> statement-breakpoint
ALTER TABLE "import_changes" DROP COLUMN "name";
--> statement-breakpoint
ALTER TABLE "import_changes" ADD COLUMN "subject_ids" uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "import_changes" ADD COLUMN "names" text[] NOT NULL;
--> statement-breakpoint
CREATE INDEX "creators_newest" ON "creators" USING btree ("created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "creators_not_active" ON "creators" USING btree ("status") WHERE "creators"."status" <> 'active';--> statement-breakpoint
CREATE INDEX "creators_featured" ON "creators" USING btree ("id") WHERE "creators"."is_featured";--> statement-breakpoint
CREATE INDEX "creators_advertising" ON "creators" USING btree ("id") WHERE "creators"."is_advertiser";--> statement-breakpoint
CREATE INDEX "creators_search" ON "creators" USING gin (fold("display_name" || ' ' || "slug") gin_trgm_ops);

DROP INDEX "ads_to_serve";--> statement-breakpoint
DROP INDEX "imports_newest";--> statement-breakpoint
DROP INDEX "posts_of_creator";--> statement-breakpoint
DROP INDEX "posts_latest";--> statement-breakpoint
DROP INDEX "products_creator_id_created_at_index";--> statement-breakpoint
DROP INDEX "checkouts_fan_id_created_at_index";--> statement-breakpoint
DROP INDEX "tips_creator_id_created_at_index";--> statement-breakpoint
DROP INDEX "creator_cards_trending";--> statement-breakpoint
DROP INDEX "creator_cards_newest";--> statement-breakpoint
DROP INDEX "creator_cards_category";--> statement-breakpoint
DROP INDEX "creator_cards_featured";--> statement-breakpoint
DROP INDEX "earnings_creator_id_created_at_index";--> statement-breakpoint
DROP INDEX "audit_events_actor_id_created_at_index";--> statement-breakpoint
DROP INDEX "notifications_user_id_created_at_index";--> statement-breakpoint
DROP INDEX "payments_subscription_id_created_at_index";--> statement-breakpoint
DROP INDEX "payouts_creator_id_created_at_index";--> statement-breakpoint
CREATE INDEX "subscriptions_fan_id_index" ON "subscriptions" USING btree ("fan_id");--> statement-breakpoint
CREATE INDEX "settings_updated_by_index" ON "settings" USING btree ("updated_by");--> statement-breakpoint
CREATE INDEX "ads_to_serve" ON "ads" USING btree ("placement","priority" DESC NULLS FIRST,"created_at" DESC NULLS FIRST) WHERE "ads"."status" = 'active';--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("started_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "posts_of_creator" ON "posts" USING btree ("creator_id","published_at" DESC NULLS FIRST,"id") WHERE "posts"."status" = 'published';--> statement-breakpoint
CREATE INDEX "posts_latest" ON "posts" USING btree ("published_at" DESC NULLS FIRST,"id") WHERE "posts"."status" = 'published' and "posts"."access" = 'public';--> statement-breakpoint
CREATE INDEX "products_creator_id_created_at_index" ON "products" USING btree ("creator_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "checkouts_fan_id_created_at_index" ON "checkouts" USING btree ("fan_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tips_creator_id_created_at_index" ON "tips" USING btree ("creator_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "creator_cards_trending" ON "creator_cards" USING btree ("popularity" DESC NULLS FIRST,"creator_id");--> statement-breakpoint
CREATE INDEX "creator_cards_newest" ON "creator_cards" USING btree ("joined_at" DESC NULLS FIRST,"creator_id");--> statement-breakpoint
CREATE INDEX "creator_cards_category" ON "creator_cards" USING btree ("category","popularity" DESC NULLS FIRST,"creator_id");--> statement-breakpoint
CREATE INDEX "creator_cards_featured" ON "creator_cards" USING btree ("popularity" DESC NULLS FIRST) WHERE "creator_cards"."is_featured";--> statement-breakpoint
CREATE INDEX "earnings_creator_id_created_at_index" ON "earnings" USING btree ("creator_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_events_actor_id_created_at_index" ON "audit_events" USING btree ("actor_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notifications_user_id_created_at_index" ON "notifications" USING btree ("user_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "payments_subscription_id_created_at_index" ON "payments" USING btree ("subscription_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "payouts_creator_id_created_at_index" ON "payouts" USING btree ("creator_id","created_at" DESC NULLS FIRST);
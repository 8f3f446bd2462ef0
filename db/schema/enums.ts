import { pgEnum } from "drizzle-orm/pg-core";

export const userRole = pgEnum("user_role", ["fan", "creator", "admin"]);
export const creatorStatus = pgEnum("creator_status", ["draft", "active", "hidden"]);
export const identityStatus = pgEnum("identity_status", ["submitted", "approved", "refused"]);
export const postStatus = pgEnum("post_status", ["draft", "published", "hidden"]);
export const postAccess = pgEnum("post_access", ["public", "members"]);
export const postAudience = pgEnum("post_audience", ["nobody", "members", "followers"]);
export const mediaKind = pgEnum("media_kind", ["image", "video", "audio", "document", "archive"]);
export const mediaStatus = pgEnum("media_status", ["pending", "ready", "failed"]);
export const productType = pgEnum("product_type", ["download", "course", "unlockable", "addon"]);
export const intervalUnit = pgEnum("interval_unit", ["day", "month", "year"]);
export const importStatus = pgEnum("import_status", [
  "running",
  // Everything is written; what vanished is hidden once an admin agrees.
  "waiting",
  "completed",
  "failed",
  "canceled",
  "undone",
]);
export const importPhase = pgEnum("import_phase", [
  "listing",
  "comparing",
  "writing",
  "hiding",
  "counting",
  "undoing",
]);
export const importSubject = pgEnum("import_subject", ["creator", "post", "media"]);
export const importChangeKind = pgEnum("import_change_kind", ["created", "updated", "hidden"]);
export const checkoutStatus = pgEnum("checkout_status", ["pending", "paid", "failed", "abandoned"]);
export const lineStatus = pgEnum("line_status", ["pending", "completed", "refunded", "canceled"]);
export const subscriptionStatus = pgEnum("subscription_status", [
  "pending",
  "active",
  "past_due",
  "canceled",
  "expired",
]);
export const paymentMethod = pgEnum("payment_method", ["card", "pix"]);
export const paymentStatus = pgEnum("payment_status", [
  "pending",
  "succeeded",
  "failed",
  "refunded",
  "disputed",
]);
export const payoutType = pgEnum("payout_type", ["instant", "daily"]);
export const payoutStatus = pgEnum("payout_status", ["pending", "processing", "completed", "failed"]);
export const bankAccountKind = pgEnum("bank_account_kind", ["bank", "pix"]);
export const verification = pgEnum("verification", ["pending", "verified", "failed"]);
export const adType = pgEnum("ad_type", ["diamond", "diamond_block", "banner", "spot", "hero"]);
export const adStatus = pgEnum("ad_status", ["draft", "active", "paused"]);
export const adEventKind = pgEnum("ad_event_kind", ["impression", "click"]);
export const authTokenPurpose = pgEnum("auth_token_purpose", [
  "verify_email",
  "reset_password",
  // A browser that registered waits for its address to be confirmed elsewhere.
  "await_verification",
  "change_email",
  "undo_email_change",
  // The password was right; the second factor is still missing.
  "second_factor",
  "keep_account",
  "passkey",
]);
export const sessionKind = pgEnum("session_kind", ["browser", "api"]);
export const dataExportStatus = pgEnum("data_export_status", ["pending", "ready", "failed", "expired"]);
export const reportSubject = pgEnum("report_subject", ["creator", "post", "comment"]);
export const reportReason = pgEnum("report_reason", [
  "illegal",
  "stolen",
  "underage",
  "without_consent",
  "harassment",
  "spam",
  "other",
]);
export const reportStatus = pgEnum("report_status", ["open", "upheld", "dismissed"]);
export const uploadStatus = pgEnum("upload_status", ["open", "completed", "aborted", "refused"]);
export const uploadPurpose = pgEnum("upload_purpose", ["library", "avatar", "banner", "thumbnail"]);

-- The journal is written once. A correction is another transaction, never a change.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER ledger_transactions_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER ledger_transfers_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER audit_events_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE VIEW creator_balances AS
  SELECT account.creator_id,
         account.currency,
         COALESCE(SUM(credits_cents - debits_cents) FILTER (WHERE code = 'creator.available'), 0)::bigint AS available_cents,
         COALESCE(SUM(credits_cents - debits_cents) FILTER (WHERE code = 'creator.pending'), 0)::bigint AS pending_cents,
         (SELECT COALESCE(SUM(earning.net_cents - earning.reversed_cents), 0)
            FROM earnings earning
           WHERE earning.creator_id = account.creator_id AND earning.currency = account.currency)::bigint AS lifetime_cents
    FROM ledger_accounts account
   WHERE account.creator_id IS NOT NULL
   GROUP BY account.creator_id, account.currency;

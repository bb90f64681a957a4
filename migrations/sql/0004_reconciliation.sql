-- Balances: those of statements keep the day they hold for, people state their own.

ALTER TABLE statement_periods ADD COLUMN opening_on DATE, ADD COLUMN closing_on DATE;
ALTER TABLE statement_periods NO FORCE ROW LEVEL SECURITY;
UPDATE statement_periods SET opening_on = CASE WHEN opening_minor IS NOT NULL THEN since END,
    closing_on = CASE WHEN closing_minor IS NOT NULL THEN until END;
ALTER TABLE statement_periods FORCE ROW LEVEL SECURITY;

CREATE TABLE balance_assertions (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    day DATE NOT NULL,
    minor BIGINT NOT NULL,
    stated_by TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT balance_assertions_pk PRIMARY KEY (household_id, id),
    CONSTRAINT balance_assertions_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE CASCADE DEFERRABLE
);

CREATE UNIQUE INDEX balance_assertions_day_uq ON balance_assertions (household_id, account_id, day);

ALTER TABLE balance_assertions ENABLE ROW LEVEL SECURITY;
ALTER TABLE balance_assertions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON balance_assertions TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON balance_assertions TO smartspend_app;

CREATE INDEX transactions_pending_ix ON transactions (household_id, account_id, booked_on)
    WHERE status = 'pending' AND deleted_at IS NULL;

-- Whether a person said what was there before the first transaction; else it follows the first statement that tells.
ALTER TABLE accounts ADD COLUMN opening_stated BOOLEAN DEFAULT false NOT NULL;
ALTER TABLE accounts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE accounts DISABLE TRIGGER USER;
UPDATE accounts SET opening_stated = true WHERE opening_minor <> 0;
ALTER TABLE accounts ENABLE TRIGGER USER;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;

-- Pairs that looked like one transaction twice, and what people decided.
CREATE TABLE duplicate_decisions (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    one_id UUID NOT NULL,
    other_id UUID NOT NULL,
    verdict TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT duplicate_decisions_pk PRIMARY KEY (household_id, id),
    CONSTRAINT duplicate_decisions_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT duplicate_decisions_verdict_known_ck CHECK (verdict = ANY (ARRAY['merge'::text, 'keep'::text]))
);

CREATE UNIQUE INDEX duplicate_decisions_pair_uq ON duplicate_decisions (household_id, one_id, other_id);
CREATE INDEX duplicate_decisions_other_ix ON duplicate_decisions (household_id, other_id);

ALTER TABLE duplicate_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE duplicate_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON duplicate_decisions TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON duplicate_decisions TO smartspend_app;

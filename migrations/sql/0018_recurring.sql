-- Series: what recurs among transactions, and what people decided about it.

CREATE TABLE recurring_series (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    payee_key TEXT NOT NULL,
    family TEXT NOT NULL,
    payee TEXT NOT NULL,
    currency TEXT NOT NULL,
    direction TEXT NOT NULL,
    cadence TEXT NOT NULL,
    rhythm JSONB NOT NULL,
    behaviour TEXT NOT NULL,
    median_minor BIGINT NOT NULL,
    low_minor BIGINT NOT NULL,
    high_minor BIGINT NOT NULL,
    next_minor BIGINT NOT NULL,
    first_on DATE NOT NULL,
    last_on DATE NOT NULL,
    last_id UUID,
    occurrences INTEGER NOT NULL,
    missed INTEGER DEFAULT 0 NOT NULL,
    price_change JSONB,
    sureness REAL NOT NULL,
    told_overdue DATE,
    found_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT recurring_series_pk PRIMARY KEY (household_id, id),
    CONSTRAINT recurring_series_direction_known_ck CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
    CONSTRAINT recurring_series_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX recurring_series_family_ix ON recurring_series (household_id, family);

CREATE TABLE recurring_transactions (
    household_id UUID NOT NULL,
    transaction_id UUID NOT NULL,
    series_id UUID NOT NULL,
    booked_on DATE NOT NULL,
    minor BIGINT NOT NULL,
    CONSTRAINT recurring_transactions_pk PRIMARY KEY (household_id, transaction_id),
    CONSTRAINT recurring_transactions_household_id_series_id_fk FOREIGN KEY(household_id, series_id) REFERENCES recurring_series (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT recurring_transactions_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX recurring_transactions_series_ix ON recurring_transactions (household_id, series_id, booked_on);

CREATE TABLE recurring_decisions (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    verdict TEXT,
    name TEXT,
    cadence TEXT,
    minor BIGINT,
    next_on DATE,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT recurring_decisions_pk PRIMARY KEY (household_id, id),
    CONSTRAINT recurring_decisions_verdict_known_ck CHECK (verdict = ANY (ARRAY['confirmed'::text, 'dismissed'::text])),
    CONSTRAINT recurring_decisions_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX recurring_decisions_created_in_ix ON recurring_decisions (household_id, created_in);

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['recurring_series', 'recurring_transactions', 'recurring_decisions'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY own_household ON %I TO smartspend_app, smartspend_owner '
                       'USING (household_id = (SELECT current_household())) '
                       'WITH CHECK (household_id = (SELECT current_household()))', one);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO smartspend_app', one);
    END LOOP;
END $$;

CREATE TRIGGER history_insert AFTER INSERT ON recurring_decisions REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes();
CREATE TRIGGER history_update AFTER UPDATE ON recurring_decisions REFERENCING OLD TABLE AS old_rows
    NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_changes();
CREATE TRIGGER history_delete AFTER DELETE ON recurring_decisions REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes();

-- What people decided can be taken back like everything else.
DO $$
DECLARE
    known text := pg_get_functiondef('revert_batch(uuid)'::regprocedure);
BEGIN
    known := replace(known, 'FOREACH one IN ARRAY ARRAY[''goal_dismissals'',',
                     'FOREACH one IN ARRAY ARRAY[''recurring_decisions'', ''goal_dismissals'',');
    known := replace(known, 'FOREACH one IN ARRAY ARRAY[''accounts'', ''categories'', ''goals'',',
                     'FOREACH one IN ARRAY ARRAY[''accounts'', ''categories'', ''recurring_decisions'', ''goals'',');
    EXECUTE known;
END $$;

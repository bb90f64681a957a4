-- Budgets of more kinds: what they are for, their periods, what they carry over; envelopes; and sums by day for those
-- whose sums the monthly totals do not know.

-- What a budget is -----------------------------------------------------------------------------------------------------

-- Null is "as it always was": budgets that were removed before these columns existed can still be brought back.
ALTER TABLE budgets
    ALTER COLUMN category_id DROP NOT NULL,
    ADD COLUMN category_ids UUID[],
    ADD COLUMN account_ids UUID[],
    ADD COLUMN tags TEXT[],
    ADD COLUMN q TEXT,
    ADD COLUMN schedule JSONB,
    ADD COLUMN rollover_cap BIGINT,
    ADD COLUMN rollover_from DATE,
    ADD COLUMN pace_alert BOOLEAN,
    ADD COLUMN paused_at TIMESTAMP WITH TIME ZONE,
    DROP CONSTRAINT budgets_period_known_ck,
    DROP CONSTRAINT budgets_rollover_known_ck;
ALTER TABLE budgets
    ADD CONSTRAINT budgets_period_known_ck CHECK (period = ANY (ARRAY['weekly'::text, 'four_weekly'::text, 'monthly'::text, 'yearly'::text, 'payday'::text, 'custom'::text])),
    ADD CONSTRAINT budgets_rollover_known_ck CHECK (rollover = ANY (ARRAY['none'::text, 'surplus'::text, 'overspend'::text, 'both'::text]));

-- Whether monthly totals cannot say what was spent on it: only periods of whole months, without a search, are that simple.
ALTER TABLE budgets ADD COLUMN by_days BOOLEAN GENERATED ALWAYS AS (
    period <> ALL (ARRAY['monthly'::text, 'yearly'::text]) OR COALESCE((schedule ->> 'start_day'::text)::integer, 1) <> 1
    OR tags IS NOT NULL OR q IS NOT NULL) STORED;

-- The day on which a household's thresholds were last looked at: when another day begins there, it is time again.
CREATE TABLE budget_checks (
    household_id UUID NOT NULL,
    checked_on DATE NOT NULL,
    CONSTRAINT budget_checks_pk PRIMARY KEY (household_id),
    CONSTRAINT budget_checks_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

-- Envelopes ------------------------------------------------------------------------------------------------------------

CREATE TABLE envelope_plans (
    household_id UUID NOT NULL,
    currency TEXT NOT NULL,
    start_month DATE NOT NULL,
    opening_minor BIGINT DEFAULT 0 NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT envelope_plans_pk PRIMARY KEY (household_id),
    CONSTRAINT envelope_plans_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE TABLE envelope_assignments (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    budget_id UUID NOT NULL,
    month DATE NOT NULL,
    minor BIGINT NOT NULL,
    created_in UUID NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT envelope_assignments_pk PRIMARY KEY (household_id, id),
    CONSTRAINT envelope_assignments_household_id_budget_id_fk FOREIGN KEY(household_id, budget_id) REFERENCES budgets (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT envelope_assignments_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX envelope_assignments_month_uq ON envelope_assignments (household_id, budget_id, month);
CREATE INDEX envelope_assignments_created_in_ix ON envelope_assignments (household_id, created_in);

-- Sums by day ----------------------------------------------------------------------------------------------------------

-- What was spent on a budget on a day, above zero for money out. Kept where monthly totals cannot say it: for periods
-- that are not whole months, for tags and searches, and for rows in other currencies than the budget's.
CREATE TABLE budget_days (
    household_id UUID NOT NULL,
    budget_id UUID NOT NULL,
    currency TEXT NOT NULL,
    day DATE NOT NULL,
    spent BIGINT NOT NULL,
    CONSTRAINT budget_days_pk PRIMARY KEY (household_id, budget_id, currency, day),
    CONSTRAINT budget_days_household_id_budget_id_fk FOREIGN KEY(household_id, budget_id) REFERENCES budgets (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT budget_days_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

-- What must be added up anew: a day of all budgets, all days of one budget, or, where both are null, everything.
-- Each transaction leaves marks of its own, so that none can take another's away before it has committed.
CREATE TABLE budget_stale_days (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    budget_id UUID,
    day DATE,
    CONSTRAINT budget_stale_days_pk PRIMARY KEY (household_id, id),
    CONSTRAINT budget_stale_days_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

-- Budgets that were there before are added up when somebody first looks at them.
ALTER TABLE budgets NO FORCE ROW LEVEL SECURITY;
INSERT INTO budget_stale_days (household_id, id, budget_id) SELECT household_id, gen_random_uuid(), id FROM budgets;
ALTER TABLE budgets FORCE ROW LEVEL SECURITY;

DO $do$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('insert', 'SELECT household_id, booked_on, currency FROM new_rows', 'NEW TABLE AS new_rows'),
            ('update', 'SELECT household_id, booked_on, currency FROM new_rows UNION '
                       'SELECT household_id, booked_on, currency FROM old_rows',
             'OLD TABLE AS old_rows NEW TABLE AS new_rows'),
            ('delete', 'SELECT household_id, booked_on, currency FROM old_rows', 'OLD TABLE AS old_rows')
        ) AS events (event, moved, tables)
    LOOP
        EXECUTE format($function$
            CREATE FUNCTION mark_budget_days_on_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF current_setting('app.erasing', true) = 'on'
                   OR NOT EXISTS (SELECT FROM budgets WHERE household_id = current_household()) THEN
                    RETURN NULL;
                END IF;
                INSERT INTO budget_stale_days (household_id, id, day)
                SELECT household_id, gen_random_uuid(), booked_on FROM (
                    SELECT DISTINCT moved.household_id, moved.booked_on
                    FROM (SELECT DISTINCT * FROM (%2$s) touched) moved
                    WHERE EXISTS (SELECT FROM budgets b WHERE b.household_id = moved.household_id
                                  AND (b.by_days OR b.currency <> moved.currency))
                ) days;
                RETURN NULL;
            END $body$ $function$, one.event, one.moved);
        EXECUTE format('CREATE TRIGGER budget_days_%1$s AFTER %1$s ON transactions REFERENCING %2$s '
                       'FOR EACH STATEMENT EXECUTE FUNCTION mark_budget_days_on_%1$s()', one.event, one.tables);
    END LOOP;
END $do$;

-- A budget that is new, came back, or counts something else now is added up from the beginning.
CREATE FUNCTION mark_budgets_on_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO budget_stale_days (household_id, id, budget_id)
    SELECT household_id, gen_random_uuid(), id FROM new_rows;
    RETURN NULL;
END $$;

CREATE FUNCTION mark_budgets_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO budget_stale_days (household_id, id, budget_id)
    SELECT n.household_id, gen_random_uuid(), n.id
    FROM old_rows o JOIN new_rows n ON n.household_id = o.household_id AND n.id = o.id
    WHERE (o.category_id, o.category_ids, o.account_ids, o.tags, o.q, o.currency, o.by_days)
          IS DISTINCT FROM (n.category_id, n.category_ids, n.account_ids, n.tags, n.q, n.currency, n.by_days);
    RETURN NULL;
END $$;

CREATE TRIGGER budget_days_insert AFTER INSERT ON budgets REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION mark_budgets_on_insert();
CREATE TRIGGER budget_days_update AFTER UPDATE ON budgets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION mark_budgets_on_update();

-- Names and places of categories and accounts decide what a budget's search finds.
CREATE FUNCTION mark_budgets_on_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed bigint;
BEGIN
    IF TG_TABLE_NAME = 'categories' THEN
        SELECT count(*) INTO changed FROM old_rows o JOIN new_rows n ON n.household_id = o.household_id AND n.id = o.id
        WHERE (to_jsonb(o) -> 'key', to_jsonb(o) -> 'name', to_jsonb(o) -> 'group_key', to_jsonb(o) -> 'parent_id')
              IS DISTINCT FROM
              (to_jsonb(n) -> 'key', to_jsonb(n) -> 'name', to_jsonb(n) -> 'group_key', to_jsonb(n) -> 'parent_id');
    ELSE
        SELECT count(*) INTO changed FROM old_rows o JOIN new_rows n ON n.household_id = o.household_id AND n.id = o.id
        WHERE o.name IS DISTINCT FROM n.name;
    END IF;
    IF changed > 0 THEN
        INSERT INTO budget_stale_days (household_id, id)
        SELECT current_household(), gen_random_uuid()
        WHERE EXISTS (SELECT FROM budgets b WHERE b.household_id = current_household());
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER budget_days_names AFTER UPDATE ON categories REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION mark_budgets_on_names();
CREATE TRIGGER budget_days_names AFTER UPDATE ON accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION mark_budgets_on_names();

-- Who sees which rows, and history -------------------------------------------------------------------------------------

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['budget_checks', 'envelope_plans', 'envelope_assignments', 'budget_days', 'budget_stale_days'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY own_household ON %I TO smartspend_app, smartspend_owner '
                       'USING (household_id = (SELECT current_household())) '
                       'WITH CHECK (household_id = (SELECT current_household()))', one);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO smartspend_app', one);
    END LOOP;
END $$;

CREATE TRIGGER history_insert AFTER INSERT ON envelope_assignments REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes();
CREATE TRIGGER history_update AFTER UPDATE ON envelope_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes();
CREATE TRIGGER history_delete AFTER DELETE ON envelope_assignments REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes();

-- What was assigned is taken back before the budgets it was assigned to, and comes back beside them; a category that
-- one budget of several names stays.
DO $$
DECLARE
    was text := pg_get_functiondef('revert_batch(uuid)'::regprocedure);
    becomes text;
BEGIN
    becomes := replace(was, '''learned'', ''rules''', '''learned'', ''envelope_assignments'', ''rules''');
    becomes := replace(becomes, '''rules'', ''learned''', '''rules'', ''envelope_assignments'', ''learned''');
    becomes := replace(becomes, 'AND b.category_id = categories.id)',
                       'AND (b.category_id = categories.id OR categories.id = ANY (b.category_ids)))');
    IF (length(becomes) - length(replace(becomes, 'envelope_assignments', ''))) <> 2 * length('envelope_assignments')
       OR position('ANY (b.category_ids)' IN becomes) = 0 THEN
        RAISE EXCEPTION 'revert_batch is not as it was expected';
    END IF;
    EXECUTE becomes;
END $$;

-- How sure a category must be, transactions that are left out, and what waits for a person found without a scan.

-- A household's own say in what machines decide. Without a row the product's usual threshold holds.
CREATE TABLE categorisation_choices (
    household_id UUID NOT NULL,
    threshold REAL NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT categorisation_choices_pk PRIMARY KEY (household_id),
    CONSTRAINT categorisation_choices_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT categorisation_choices_threshold_share_ck CHECK (threshold >= 0 AND threshold <= 1)
);

ALTER TABLE categorisation_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE categorisation_choices FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON categorisation_choices TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON categorisation_choices TO smartspend_app;

-- Left out of totals, budgets and reports -----------------------------------------------------------------------------

-- What is ignored still moved money: it counts in the balance of its account (`minor` and `n` of a day) and nowhere else.
-- Null is "counted": transactions that were removed before this column existed can still be brought back.
ALTER TABLE transactions ADD COLUMN ignored_at TIMESTAMP WITH TIME ZONE;

-- Rows that carry splits count by their splits. No category counts as the nil UUID. Sums go in in the order of their
-- keys, so that two imports cannot lock each other out. `n` counts rows, or parts of rows where they are split.
DO $do$
DECLARE
    plus text := $$
        SELECT household_id, account_id, booked_on AS day, currency, ignored_at IS NOT NULL AS ignored, minor, 1 AS n, 1 AS whole,
               coalesce(category_id, '00000000-0000-0000-0000-000000000000') AS category_id
        FROM new_rows WHERE deleted_at IS NULL AND splits IS NULL
        UNION ALL
        SELECT household_id, account_id, booked_on, currency, ignored_at IS NOT NULL, (part ->> 'minor')::bigint, 1,
               CASE WHEN place = 1 THEN 1 ELSE 0 END,
               coalesce((part ->> 'category_id')::uuid, '00000000-0000-0000-0000-000000000000')
        FROM new_rows, jsonb_array_elements(splits) WITH ORDINALITY AS parts (part, place)
        WHERE deleted_at IS NULL AND splits IS NOT NULL $$;
    minus text := $$
        SELECT household_id, account_id, booked_on AS day, currency, ignored_at IS NOT NULL AS ignored, -minor AS minor, -1 AS n, -1 AS whole,
               coalesce(category_id, '00000000-0000-0000-0000-000000000000') AS category_id
        FROM old_rows WHERE deleted_at IS NULL AND splits IS NULL
        UNION ALL
        SELECT household_id, account_id, booked_on, currency, ignored_at IS NOT NULL, -(part ->> 'minor')::bigint, -1,
               CASE WHEN place = 1 THEN -1 ELSE 0 END,
               coalesce((part ->> 'category_id')::uuid, '00000000-0000-0000-0000-000000000000')
        FROM old_rows, jsonb_array_elements(splits) WITH ORDINALITY AS parts (part, place)
        WHERE deleted_at IS NULL AND splits IS NOT NULL $$;
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('insert', plus), ('update', plus || ' UNION ALL ' || minus), ('delete', minus)
        ) AS events (event, rows_moved)
    LOOP
        EXECUTE format($function$
            CREATE OR REPLACE FUNCTION keep_totals_on_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF current_setting('app.erasing', true) = 'on' THEN
                    RETURN NULL;
                END IF;
                -- A cell is what a day of an account has in one category: far fewer than rows.
                WITH moved AS (%2$s),
                cells AS MATERIALIZED (
                    SELECT household_id, account_id, day, category_id, currency, ignored, sum(n) AS n, sum(whole) AS whole,
                           coalesce(sum(minor) FILTER (WHERE minor * n > 0), 0) AS inflow,
                           coalesce(sum(minor) FILTER (WHERE minor * n < 0), 0) AS outflow
                    FROM moved GROUP BY 1, 2, 3, 4, 5, 6
                ),
                monthly AS (
                    SELECT household_id, date_trunc('month', day::timestamp)::date AS month, account_id, category_id, currency,
                           sum(inflow) AS inflow, sum(outflow) AS outflow, sum(n) AS n
                    FROM cells WHERE NOT ignored GROUP BY 1, 2, 3, 4, 5
                ),
                kept_monthly AS (
                    INSERT INTO monthly_totals AS kept (household_id, month, account_id, category_id, currency, inflow, outflow, n)
                    SELECT * FROM monthly WHERE inflow <> 0 OR outflow <> 0 OR n <> 0
                    ORDER BY household_id, month, account_id, category_id, currency
                    ON CONFLICT (household_id, month, account_id, category_id, currency) DO UPDATE SET
                        inflow = kept.inflow + excluded.inflow, outflow = kept.outflow + excluded.outflow,
                        n = kept.n + excluded.n
                )
                INSERT INTO daily_totals AS kept (household_id, account_id, day, minor, n, income, spending)
                SELECT * FROM (
                    SELECT m.household_id, m.account_id, m.day, sum(m.inflow + m.outflow) AS minor, sum(m.whole) AS n,
                           coalesce(sum(m.inflow * income_part(c.group_key, 1) - m.outflow * income_part(c.group_key, -1))
                               FILTER (WHERE NOT m.ignored), 0) AS income,
                           coalesce(sum(m.inflow * spending_part(c.group_key, 1) - m.outflow * spending_part(c.group_key, -1))
                               FILTER (WHERE NOT m.ignored), 0) AS spending
                    FROM cells m
                    LEFT JOIN categories c ON c.household_id = m.household_id AND c.id = m.category_id
                    GROUP BY m.household_id, m.account_id, m.day
                ) daily WHERE minor <> 0 OR n <> 0 OR income <> 0 OR spending <> 0
                ORDER BY household_id, account_id, day
                ON CONFLICT (household_id, account_id, day) DO UPDATE SET
                    minor = kept.minor + excluded.minor, n = kept.n + excluded.n,
                    income = kept.income + excluded.income, spending = kept.spending + excluded.spending;
                RETURN NULL;
            END $body$ $function$, one.event, one.rows_moved);
    END LOOP;
END $do$;

CREATE OR REPLACE FUNCTION carry_daily_totals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids uuid[];
    was text[];
    becomes text[];
BEGIN
    IF current_setting('app.erasing', true) = 'on' THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        SELECT array_agg(o.id), array_agg(o.group_key), array_agg(n.group_key) INTO ids, was, becomes
        FROM old_rows o JOIN new_rows n ON n.household_id = o.household_id AND n.id = o.id
        WHERE o.group_key <> n.group_key;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(id), array_agg(group_key), array_agg(NULL::text) INTO ids, was, becomes FROM old_rows;
    ELSE
        SELECT array_agg(id), array_agg(NULL::text), array_agg(group_key) INTO ids, was, becomes FROM new_rows;
    END IF;
    IF ids IS NULL THEN
        RETURN NULL;
    END IF;
    WITH crossing AS (
        SELECT * FROM unnest(ids, was, becomes) AS category (id, was, becomes)
    ), parts AS (
        SELECT t.account_id, t.booked_on AS day, t.minor, crossing.was, crossing.becomes
        FROM crossing JOIN transactions t ON t.household_id = current_household() AND t.category_id = crossing.id
        WHERE t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.splits IS NULL
        UNION ALL
        SELECT t.account_id, t.booked_on, (part ->> 'minor')::bigint, crossing.was, crossing.becomes
        FROM transactions t
        CROSS JOIN LATERAL jsonb_array_elements(t.splits) AS part
        JOIN crossing ON crossing.id = (part ->> 'category_id')::uuid
        WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.splits IS NOT NULL
    ), carried AS (
        SELECT account_id, day, sum(income_part(parts.becomes, minor) - income_part(parts.was, minor)) AS income,
               sum(spending_part(parts.becomes, minor) - spending_part(parts.was, minor)) AS spending
        FROM parts GROUP BY account_id, day
    )
    UPDATE daily_totals kept SET income = kept.income + carried.income, spending = kept.spending + carried.spending
    FROM carried
    WHERE kept.household_id = current_household() AND kept.account_id = carried.account_id AND kept.day = carried.day;
    RETURN NULL;
END $$;

-- The invariants: the kept sums against the rows themselves, for the current household. No row means that all is well.
CREATE OR REPLACE FUNCTION totals_differences()
RETURNS TABLE (month date, account_id uuid, category_id uuid, currency text, kept bigint, true_sum bigint)
LANGUAGE sql STABLE AS $$
    WITH parts AS (
        SELECT t.account_id, t.booked_on, t.currency,
               coalesce(t.category_id, '00000000-0000-0000-0000-000000000000') AS category_id, t.minor
        FROM transactions t WHERE t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.splits IS NULL
        UNION ALL
        SELECT t.account_id, t.booked_on, t.currency,
               coalesce((part ->> 'category_id')::uuid, '00000000-0000-0000-0000-000000000000'),
               (part ->> 'minor')::bigint
        FROM transactions t, jsonb_array_elements(t.splits) AS part
        WHERE t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.splits IS NOT NULL
    ), truth AS (
        SELECT date_trunc('month', booked_on::timestamp)::date AS month, parts.account_id, parts.category_id,
               parts.currency, sum(minor)::bigint AS total, count(*) AS n
        FROM parts GROUP BY 1, 2, 3, 4
    )
    SELECT month, account_id, category_id, currency, coalesce(k.inflow + k.outflow, 0), coalesce(truth.total, 0)
    FROM truth FULL JOIN monthly_totals k USING (month, account_id, category_id, currency)
    WHERE coalesce(k.inflow + k.outflow, 0) <> coalesce(truth.total, 0) OR coalesce(k.n, 0) <> coalesce(truth.n, 0)
$$;

CREATE OR REPLACE FUNCTION daily_differences()
RETURNS TABLE (day date, account_id uuid, kept bigint[], true_sums bigint[])
LANGUAGE sql STABLE AS $$
    WITH parts AS (
        SELECT t.account_id, t.booked_on AS day, t.minor, t.category_id, t.ignored_at IS NOT NULL AS ignored, 1 AS whole
        FROM transactions t WHERE t.deleted_at IS NULL AND t.splits IS NULL
        UNION ALL
        SELECT t.account_id, t.booked_on, (part ->> 'minor')::bigint, (part ->> 'category_id')::uuid, t.ignored_at IS NOT NULL AS ignored,
               CASE WHEN place = 1 THEN 1 ELSE 0 END
        FROM transactions t, jsonb_array_elements(t.splits) WITH ORDINALITY AS split (part, place)
        WHERE t.deleted_at IS NULL AND t.splits IS NOT NULL
    ), truth AS (
        SELECT parts.account_id, parts.day, ARRAY[
            sum(minor), sum(whole), coalesce(sum(income_part(c.group_key, minor)) FILTER (WHERE NOT ignored), 0),
            coalesce(sum(spending_part(c.group_key, minor)) FILTER (WHERE NOT ignored), 0)]::bigint[] AS sums
        FROM parts LEFT JOIN categories c ON c.household_id = current_household() AND c.id = parts.category_id
        GROUP BY parts.account_id, parts.day
    ), none AS (
        SELECT ARRAY[0, 0, 0, 0]::bigint[] AS sums
    )
    SELECT day, account_id, coalesce(k.sums, none.sums), coalesce(truth.sums, none.sums)
    FROM truth
    FULL JOIN (SELECT d.account_id, d.day, ARRAY[d.minor, d.n, d.income, d.spending]::bigint[] AS sums
               FROM daily_totals d) k USING (account_id, day)
    CROSS JOIN none
    WHERE coalesce(k.sums, none.sums) <> coalesce(truth.sums, none.sums)
$$;

-- What waits for a person -------------------------------------------------------------------------------------------

-- Rows whose category a machine left open or is not quite sure of, the doubtful ones first; and those a person decided.
-- Both are few beside the ledger. A threshold above 0.95 asks about nearly everything, and walks through everything.
CREATE INDEX transactions_doubtful_ix ON transactions (household_id, (coalesce(category_confidence, 0)))
    WHERE deleted_at IS NULL AND splits IS NULL AND transfer_id IS NULL AND ignored_at IS NULL
    AND (category_id IS NULL OR category_confidence < 0.95) AND NOT 'category_id' = ANY (locked_fields);
CREATE INDEX transactions_decided_ix ON transactions (household_id, payee_key)
    WHERE deleted_at IS NULL AND 'category_id' = ANY (locked_fields);

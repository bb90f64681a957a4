-- What the tables do by themselves: who sees which rows, what is summed, what is remembered, who is told.

-- Who sees which rows ------------------------------------------------------------------------------------------------

-- After a transaction that used SET LOCAL the setting is '', not NULL: "no household" must mean "no rows".
CREATE FUNCTION current_household() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT NULLIF(current_setting('app.household', true), '')::uuid
$$;

CREATE FUNCTION current_batch() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT NULLIF(current_setting('app.batch', true), '')::uuid
$$;

DO $$
DECLARE
    one regclass;
BEGIN
    FOR one IN
        SELECT attrelid::regclass FROM pg_attribute
        JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r' AND relnamespace = 'public'::regnamespace
        WHERE attname = 'household_id' AND relname NOT IN ('memberships', 'sessions', 'api_tokens')
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', one);
        EXECUTE format(
            'CREATE POLICY own_household ON %s TO smartspend_app, smartspend_owner '
            'USING (household_id = (SELECT current_household())) '
            'WITH CHECK (household_id = (SELECT current_household()))', one);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO smartspend_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO smartspend_app;
REVOKE ALL ON alembic_version FROM smartspend_app;
GRANT SELECT ON alembic_version TO smartspend_app;
REVOKE UPDATE ON facts, changes FROM smartspend_app;

-- Full text ----------------------------------------------------------------------------------------------------------

-- An index on text cannot serve a query under row-level security, for its operators might leak. This function looks
-- past the policies, names the household itself, and gives back nothing but ids.
CREATE POLICY searched ON transactions FOR SELECT TO smartspend_system USING (true);
GRANT SELECT ON transactions TO smartspend_system;

CREATE FUNCTION matching_transactions(wanted tsquery) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET plan_cache_mode = force_custom_plan AS $$
    SELECT id FROM public.transactions
    WHERE search @@ wanted AND household_id = public.current_household() AND deleted_at IS NULL
$$;

CREATE FUNCTION tagged_transactions(wanted text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET plan_cache_mode = force_custom_plan AS $$
    SELECT id FROM public.transactions
    WHERE tags <> '{}' AND tags @> wanted AND household_id = public.current_household() AND deleted_at IS NULL
$$;

ALTER FUNCTION matching_transactions(tsquery) OWNER TO smartspend_system;
ALTER FUNCTION tagged_transactions(text[]) OWNER TO smartspend_system;

-- Totals -------------------------------------------------------------------------------------------------------------

-- What one row, or one part of it, adds to a day's income and to its spending. The group `transfers` adds to neither;
-- without a category money in is income and money out is spending.
CREATE FUNCTION income_part(group_key text, minor bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN group_key = 'income' OR (group_key IS NULL AND minor > 0) THEN minor ELSE 0 END
$$;

CREATE FUNCTION spending_part(group_key text, minor bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN group_key NOT IN ('income', 'transfers') OR (group_key IS NULL AND minor < 0) THEN minor ELSE 0 END
$$;

-- Rows that carry splits count by their splits. No category counts as the nil UUID. Sums go in in the order of their
-- keys, so that two imports cannot lock each other out. `n` counts rows, or parts of rows where they are split.
DO $do$
DECLARE
    plus text := $$
        SELECT household_id, account_id, booked_on AS day, currency, minor, 1 AS n, 1 AS whole,
               coalesce(category_id, '00000000-0000-0000-0000-000000000000') AS category_id
        FROM new_rows WHERE deleted_at IS NULL AND splits IS NULL
        UNION ALL
        SELECT household_id, account_id, booked_on, currency, (part ->> 'minor')::bigint, 1,
               CASE WHEN place = 1 THEN 1 ELSE 0 END,
               coalesce((part ->> 'category_id')::uuid, '00000000-0000-0000-0000-000000000000')
        FROM new_rows, jsonb_array_elements(splits) WITH ORDINALITY AS parts (part, place)
        WHERE deleted_at IS NULL AND splits IS NOT NULL $$;
    minus text := $$
        SELECT household_id, account_id, booked_on AS day, currency, -minor AS minor, -1 AS n, -1 AS whole,
               coalesce(category_id, '00000000-0000-0000-0000-000000000000') AS category_id
        FROM old_rows WHERE deleted_at IS NULL AND splits IS NULL
        UNION ALL
        SELECT household_id, account_id, booked_on, currency, -(part ->> 'minor')::bigint, -1,
               CASE WHEN place = 1 THEN -1 ELSE 0 END,
               coalesce((part ->> 'category_id')::uuid, '00000000-0000-0000-0000-000000000000')
        FROM old_rows, jsonb_array_elements(splits) WITH ORDINALITY AS parts (part, place)
        WHERE deleted_at IS NULL AND splits IS NOT NULL $$;
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('insert', plus, 'NEW TABLE AS new_rows'),
            ('update', plus || ' UNION ALL ' || minus, 'OLD TABLE AS old_rows NEW TABLE AS new_rows'),
            ('delete', minus, 'OLD TABLE AS old_rows')
        ) AS events (event, rows_moved, tables)
    LOOP
        EXECUTE format($function$
            CREATE FUNCTION keep_totals_on_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF current_setting('app.erasing', true) = 'on' THEN
                    RETURN NULL;
                END IF;
                -- A cell is what a day of an account has in one category: far fewer than rows.
                WITH moved AS (%2$s),
                cells AS MATERIALIZED (
                    SELECT household_id, account_id, day, category_id, currency, sum(n) AS n, sum(whole) AS whole,
                           coalesce(sum(minor) FILTER (WHERE minor * n > 0), 0) AS inflow,
                           coalesce(sum(minor) FILTER (WHERE minor * n < 0), 0) AS outflow
                    FROM moved GROUP BY 1, 2, 3, 4, 5
                ),
                monthly AS (
                    SELECT household_id, date_trunc('month', day::timestamp)::date AS month, account_id, category_id, currency,
                           sum(inflow) AS inflow, sum(outflow) AS outflow, sum(n) AS n
                    FROM cells GROUP BY 1, 2, 3, 4, 5
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
                           sum(m.inflow * income_part(c.group_key, 1) - m.outflow * income_part(c.group_key, -1)) AS income,
                           sum(m.inflow * spending_part(c.group_key, 1) - m.outflow * spending_part(c.group_key, -1)) AS spending
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
        EXECUTE format('CREATE TRIGGER totals_%1$s AFTER %1$s ON transactions REFERENCING %2$s '
                       'FOR EACH STATEMENT EXECUTE FUNCTION keep_totals_on_%1$s()', one.event, one.tables);
    END LOOP;
END $do$;

-- A category that changes sides, between spending, income and transfers, takes the sums of its days along. Parts of split
-- rows may name a category that comes or goes; nothing else can.
CREATE FUNCTION carry_daily_totals() RETURNS trigger LANGUAGE plpgsql AS $$
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
        WHERE t.deleted_at IS NULL AND t.splits IS NULL
        UNION ALL
        SELECT t.account_id, t.booked_on, (part ->> 'minor')::bigint, crossing.was, crossing.becomes
        FROM transactions t
        CROSS JOIN LATERAL jsonb_array_elements(t.splits) AS part
        JOIN crossing ON crossing.id = (part ->> 'category_id')::uuid
        WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.splits IS NOT NULL
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

CREATE TRIGGER carry_insert AFTER INSERT ON categories REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION carry_daily_totals();
CREATE TRIGGER carry_update AFTER UPDATE ON categories REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION carry_daily_totals();
CREATE TRIGGER carry_delete AFTER DELETE ON categories REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION carry_daily_totals();

-- The invariants: the kept sums against the rows themselves, for the current household. No row means that all is well.
CREATE FUNCTION totals_differences()
RETURNS TABLE (month date, account_id uuid, category_id uuid, currency text, kept bigint, true_sum bigint)
LANGUAGE sql STABLE AS $$
    WITH parts AS (
        SELECT t.account_id, t.booked_on, t.currency,
               coalesce(t.category_id, '00000000-0000-0000-0000-000000000000') AS category_id, t.minor
        FROM transactions t WHERE t.deleted_at IS NULL AND t.splits IS NULL
        UNION ALL
        SELECT t.account_id, t.booked_on, t.currency,
               coalesce((part ->> 'category_id')::uuid, '00000000-0000-0000-0000-000000000000'),
               (part ->> 'minor')::bigint
        FROM transactions t, jsonb_array_elements(t.splits) AS part
        WHERE t.deleted_at IS NULL AND t.splits IS NOT NULL
    ), truth AS (
        SELECT date_trunc('month', booked_on::timestamp)::date AS month, parts.account_id, parts.category_id,
               parts.currency, sum(minor)::bigint AS total, count(*) AS n
        FROM parts GROUP BY 1, 2, 3, 4
    )
    SELECT month, account_id, category_id, currency, coalesce(k.inflow + k.outflow, 0), coalesce(truth.total, 0)
    FROM truth FULL JOIN monthly_totals k USING (month, account_id, category_id, currency)
    WHERE coalesce(k.inflow + k.outflow, 0) <> coalesce(truth.total, 0) OR coalesce(k.n, 0) <> coalesce(truth.n, 0)
$$;

CREATE FUNCTION daily_differences()
RETURNS TABLE (day date, account_id uuid, kept bigint[], true_sums bigint[])
LANGUAGE sql STABLE AS $$
    WITH parts AS (
        SELECT t.account_id, t.booked_on AS day, t.minor, t.category_id, 1 AS whole
        FROM transactions t WHERE t.deleted_at IS NULL AND t.splits IS NULL
        UNION ALL
        SELECT t.account_id, t.booked_on, (part ->> 'minor')::bigint, (part ->> 'category_id')::uuid,
               CASE WHEN place = 1 THEN 1 ELSE 0 END
        FROM transactions t, jsonb_array_elements(t.splits) WITH ORDINALITY AS split (part, place)
        WHERE t.deleted_at IS NULL AND t.splits IS NOT NULL
    ), truth AS (
        SELECT parts.account_id, parts.day, ARRAY[sum(minor), sum(whole), sum(income_part(c.group_key, minor)),
                                                  sum(spending_part(c.group_key, minor))]::bigint[] AS sums
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

-- History ------------------------------------------------------------------------------------------------------------

-- Every change of a tracked table belongs to a batch, which says who made it and why. Without one it is refused.
CREATE FUNCTION record_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    batch uuid := current_batch();
    touched integer;
    unsaid text[] := ARRAY['household_id', 'id', 'search', 'updated_at'];
BEGIN
    IF current_setting('app.erasing', true) = 'on' THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'INSERT' THEN
        SELECT count(*) INTO touched FROM new_rows;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO changes (household_id, batch_id, table_name, row_id, op, before)
        SELECT household_id, batch, TG_TABLE_NAME, id, 'delete', to_jsonb(o) - 'search' FROM old_rows o WHERE batch IS NOT NULL;
        SELECT count(*) INTO touched FROM old_rows;
    ELSE
        INSERT INTO changes (household_id, batch_id, table_name, row_id, op, before, after)
        SELECT o.household_id, batch, TG_TABLE_NAME, o.id, 'update', field.before, field.after
        FROM old_rows o
        JOIN new_rows n ON n.household_id = o.household_id AND n.id = o.id
        CROSS JOIN LATERAL (
            SELECT jsonb_object_agg(b.key, b.value) AS before, jsonb_object_agg(b.key, a.value) AS after
            FROM jsonb_each(to_jsonb(o) - unsaid) b
            JOIN jsonb_each(to_jsonb(n) - unsaid) a ON a.key = b.key
            WHERE a.value IS DISTINCT FROM b.value
        ) field
        WHERE field.before IS NOT NULL AND batch IS NOT NULL;
        SELECT count(*) INTO touched
        FROM old_rows o JOIN new_rows n ON n.household_id = o.household_id AND n.id = o.id
        WHERE o IS DISTINCT FROM n;
    END IF;
    IF touched > 0 THEN
        IF batch IS NULL THEN
            RAISE EXCEPTION 'a change of % outside a batch', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        UPDATE change_batches SET rows = rows + touched WHERE household_id = current_household() AND id = batch;
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['accounts', 'categories', 'transactions', 'rules', 'learned', 'budgets'] LOOP
        EXECUTE format('CREATE TRIGGER history_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION record_changes()', one);
        EXECUTE format('CREATE TRIGGER history_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows '
                       'NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_changes()', one);
        EXECUTE format('CREATE TRIGGER history_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION record_changes()', one);
    END LOOP;
END $$;

-- Takes back what the batch `target` did, as part of the batch that is current. Left alone are fields that were changed
-- again later, and new accounts and categories that something has come to depend on; `kept` counts rows so left.
-- Foreign keys are to be checked at the end: SET CONSTRAINTS ALL DEFERRED before.
CREATE FUNCTION revert_batch(target uuid) RETURNS TABLE (restored bigint, kept bigint) LANGUAGE plpgsql AS $$
DECLARE
    one text;
    columns text;
    values_ text;
    done bigint;
    asked bigint;
    came text := 'household_id = current_household() AND (created_in = $1 '
                 'OR id IN (SELECT row_id FROM changes WHERE household_id = current_household() AND batch_id = $1 '
                 '          AND op = ''insert'' AND table_name = $2))';
    unused text;
BEGIN
    restored := 0;
    kept := 0;
    -- Rows that came with the batch and on which nothing depends go.
    UPDATE bank_records SET withdrawn_by = current_batch()
    WHERE household_id = current_household() AND withdrawn_by IS NULL AND transaction_id IN (
        SELECT id FROM transactions WHERE household_id = current_household() AND created_in = target
        UNION ALL SELECT row_id FROM changes WHERE household_id = current_household() AND batch_id = target
            AND op = 'insert' AND table_name = 'transactions');
    FOREACH one IN ARRAY ARRAY['budgets', 'learned', 'rules', 'transactions'] LOOP
        EXECUTE format('DELETE FROM %1$I WHERE ' || came, one) USING target, one;
        GET DIAGNOSTICS done = ROW_COUNT;
        restored := restored + done;
    END LOOP;
    -- Rows that the batch removed come back, what they depend on first; then fields get their old values.
    FOREACH one IN ARRAY ARRAY['accounts', 'categories', 'transactions', 'rules', 'learned', 'budgets'] LOOP
        SELECT string_agg(quote_ident(attname), ', '), string_agg('r.' || quote_ident(attname), ', ')
        INTO columns, values_
        FROM pg_attribute
        WHERE attrelid = one::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
        EXECUTE format(
            'WITH back AS (INSERT INTO %1$I (%2$s) SELECT %3$s FROM changes c, '
            'LATERAL jsonb_populate_record(NULL::%1$I, c.before) r '
            'WHERE c.household_id = current_household() AND c.batch_id = $1 AND c.op = ''delete'' AND c.table_name = $2 '
            'ON CONFLICT DO NOTHING RETURNING household_id, id) '
            'INSERT INTO changes (household_id, batch_id, table_name, row_id, op, before) '
            'SELECT household_id, current_batch(), $2, id, ''insert'', ''{}'' FROM back', one, columns, values_)
        USING target, one;
        GET DIAGNOSTICS done = ROW_COUNT;
        restored := restored + done;
        IF one = 'transactions' THEN
            UPDATE bank_records SET withdrawn_by = NULL WHERE household_id = current_household() AND withdrawn_by = target;
        END IF;

        EXECUTE format(
            'SELECT count(DISTINCT c.row_id) FROM changes c JOIN %1$I t ON t.household_id = c.household_id AND t.id = c.row_id '
            'WHERE c.household_id = current_household() AND c.batch_id = $1 AND c.op = ''update'' AND c.table_name = $2', one)
        INTO asked USING target, one;
        IF asked > 0 THEN
            EXECUTE format(
                'WITH wanted AS ('
                '  SELECT row_id, jsonb_object_agg(b.key, b.value ORDER BY c.seq DESC) AS before, '
                '         jsonb_object_agg(b.key, c.after -> b.key ORDER BY c.seq) AS after '
                '  FROM changes c, jsonb_each(c.before) b '
                '  WHERE c.household_id = current_household() AND c.batch_id = $1 AND c.op = ''update'' '
                '  AND c.table_name = $2 GROUP BY row_id'
                '), fields AS ('
                '  SELECT w.row_id, (SELECT jsonb_object_agg(b.key, b.value) FROM jsonb_each(w.before) b '
                '                    WHERE to_jsonb(t) -> b.key IS NOT DISTINCT FROM w.after -> b.key) AS back '
                '  FROM wanted w JOIN %1$I t ON t.household_id = current_household() AND t.id = w.row_id) '
                'UPDATE %1$I t SET (%2$s) = (SELECT %3$s FROM jsonb_populate_record(t, '
                '  f.back || jsonb_build_object(''updated_at'', clock_timestamp())) r) '
                'FROM fields f WHERE t.household_id = current_household() AND t.id = f.row_id AND f.back IS NOT NULL',
                one, columns, values_)
            USING target, one;
            GET DIAGNOSTICS done = ROW_COUNT;
            restored := restored + done;
            kept := kept + asked - done;
        END IF;
    END LOOP;
    -- Categories and accounts that came with the batch go last, where nothing stands on them.
    FOREACH one IN ARRAY ARRAY['categories', 'categories', 'accounts'] LOOP
        unused := CASE one
            WHEN 'accounts' THEN
                ' AND NOT EXISTS (SELECT 1 FROM transactions t WHERE t.household_id = accounts.household_id '
                '                 AND t.account_id = accounts.id)'
            ELSE
                ' AND NOT EXISTS (SELECT 1 FROM transactions t WHERE t.household_id = categories.household_id '
                '                 AND (t.category_id = categories.id OR t.splits IS NOT NULL '
                '                      AND t.splits @> jsonb_build_array(jsonb_build_object(''category_id'', categories.id))))'
                ' AND NOT EXISTS (SELECT 1 FROM budgets b WHERE b.household_id = categories.household_id '
                '                 AND b.category_id = categories.id)'
                ' AND NOT EXISTS (SELECT 1 FROM learned l WHERE l.household_id = categories.household_id '
                '                 AND l.category_id = categories.id)'
                ' AND NOT EXISTS (SELECT 1 FROM categories c WHERE c.household_id = categories.household_id '
                '                 AND c.parent_id = categories.id)'
            END;
        EXECUTE format('DELETE FROM %1$I WHERE ' || came || unused, one) USING target, one;
        GET DIAGNOSTICS done = ROW_COUNT;
        restored := restored + done;
    END LOOP;
    FOREACH one IN ARRAY ARRAY['categories', 'accounts'] LOOP
        EXECUTE format('SELECT count(*) FROM %1$I WHERE ' || came, one) INTO asked USING target, one;
        kept := kept + asked;
    END LOOP;
    RETURN NEXT;
END $$;

-- News ---------------------------------------------------------------------------------------------------------------

CREATE FUNCTION announce_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('smartspend_facts', household_id::text || ':' || max(seq)) FROM new_rows GROUP BY household_id;
    RETURN NULL;
END $$;

CREATE TRIGGER announce AFTER INSERT ON facts
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION announce_facts();

-- Who is asking ------------------------------------------------------------------------------------------------------

-- One statement for every request: is the session alive, whose is it, and from here on which household's rows are seen.
CREATE FUNCTION enter_session(wanted uuid)
RETURNS TABLE (person_id uuid, household_id uuid, role text, name text, email text, entered text)
LANGUAGE sql VOLATILE AS $$
    SELECT p.id, s.household_id, p.role, p.name, p.email, set_config('app.household', s.household_id::text, true)
    FROM sessions s JOIN people p ON p.id = s.person_id
    WHERE s.id = wanted AND s.revoked_at IS NULL AND s.expires_at > now() AND p.disabled_at IS NULL
$$;

CREATE FUNCTION enter_token(wanted bytea)
RETURNS TABLE (person_id uuid, household_id uuid, role text, name text, email text, scopes text[], token_id uuid, entered text)
LANGUAGE sql VOLATILE AS $$
    SELECT p.id, t.household_id, p.role, p.name, p.email, t.scopes, t.id, set_config('app.household', t.household_id::text, true)
    FROM api_tokens t JOIN people p ON p.id = t.person_id
    WHERE t.hash = wanted AND (t.expires_at IS NULL OR t.expires_at > now()) AND p.disabled_at IS NULL
$$;

INSERT INTO roles (name, permissions, built_in) VALUES
    ('admin', '{roles:manage,people:manage,household:write,household:read}', true),
    ('member', '{household:write,household:read}', true),
    ('viewer', '{household:read}', true);

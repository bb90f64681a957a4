-- What deliveries cover and list. A delivery is a statement section of a file: the lines of one account that one list
-- of the bank holds.

CREATE TABLE statement_periods (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    import_id UUID NOT NULL,
    recorded_in UUID NOT NULL,
    since DATE NOT NULL,
    until DATE NOT NULL,
    stated BOOLEAN DEFAULT false NOT NULL,
    lists_pending BOOLEAN DEFAULT false NOT NULL,
    lines INTEGER NOT NULL,
    opening_minor BIGINT,
    closing_minor BIGINT,
    known UUID[] DEFAULT '{}' NOT NULL,
    delivered_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    withdrawn_by UUID,
    CONSTRAINT statement_periods_pk PRIMARY KEY (household_id, id),
    CONSTRAINT statement_periods_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE CASCADE DEFERRABLE
);

CREATE INDEX statement_periods_account_ix ON statement_periods (household_id, account_id, since);
CREATE INDEX statement_periods_recorded_in_ix ON statement_periods (household_id, recorded_in);

ALTER TABLE statement_periods ENABLE ROW LEVEL SECURITY;
ALTER TABLE statement_periods FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON statement_periods TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON statement_periods TO smartspend_app;

ALTER TABLE bank_records
    DROP COLUMN last_seen_at,
    ADD COLUMN recorded_in UUID,
    ADD COLUMN as_of DATE DEFAULT '0001-01-01' NOT NULL,
    ADD COLUMN counterparty TEXT,
    ADD COLUMN bank_code TEXT;
CREATE INDEX bank_records_booked_on_ix ON bank_records (household_id, account_id, booked_on);

-- What was delivered before: each import of an account is one delivery, from its first line to its last.
ALTER TABLE bank_records NO FORCE ROW LEVEL SECURITY;
ALTER TABLE transactions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE statement_periods NO FORCE ROW LEVEL SECURITY;
UPDATE bank_records r SET recorded_in = t.created_in
FROM transactions t WHERE t.household_id = r.household_id AND t.id = r.transaction_id;
INSERT INTO statement_periods (household_id, id, account_id, import_id, recorded_in, since, until, lines, known, delivered_at)
SELECT household_id, gen_random_uuid(), account_id, import_id, recorded_in, min(booked_on), max(booked_on), count(*),
       array_agg(id), min(first_seen_at)
FROM bank_records WHERE withdrawn_by IS NULL AND recorded_in IS NOT NULL
GROUP BY household_id, account_id, import_id, recorded_in;
ALTER TABLE bank_records FORCE ROW LEVEL SECURITY;
ALTER TABLE transactions FORCE ROW LEVEL SECURITY;
ALTER TABLE statement_periods FORCE ROW LEVEL SECURITY;

-- True for a pending line that the bank's list no longer shows: removed by the bank, not by a person.
ALTER TABLE transactions ADD COLUMN lapsed BOOLEAN DEFAULT false NOT NULL;

-- Gives the rows of a batch that later deliveries list as well to the first of those, so that the batch can go alone.
CREATE FUNCTION hand_over_lines(target uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMP TABLE handed_over ON COMMIT DROP AS
    SELECT DISTINCT ON (r.id) r.id AS record_id, r.transaction_id, p.import_id, p.recorded_in
    FROM statement_periods mine
    JOIN statement_periods p ON p.household_id = mine.household_id AND p.account_id = mine.account_id
        AND p.withdrawn_by IS NULL AND p.recorded_in <> target
    CROSS JOIN LATERAL unnest(p.known) AS listed (record_id)
    JOIN bank_records r ON r.household_id = p.household_id AND r.id = listed.record_id AND r.withdrawn_by IS NULL
        AND r.recorded_in = target
    WHERE mine.household_id = current_household() AND mine.recorded_in = target
    ORDER BY r.id, p.id;
    UPDATE bank_records r SET recorded_in = h.recorded_in, import_id = h.import_id
    FROM handed_over h WHERE r.household_id = current_household() AND r.id = h.record_id;
    UPDATE transactions t SET created_in = h.recorded_in, import_id = h.import_id
    FROM (SELECT DISTINCT ON (transaction_id) * FROM handed_over ORDER BY transaction_id, record_id) h
    WHERE t.household_id = current_household() AND t.id = h.transaction_id AND t.created_in = target;
    DROP TABLE handed_over;
END $$;

CREATE OR REPLACE FUNCTION revert_batch(target uuid) RETURNS TABLE (restored bigint, kept bigint) LANGUAGE plpgsql AS $$
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
    -- A line that another delivery listed too stays in the ledger, as that one's.
    PERFORM hand_over_lines(target);
    -- Rows that came with the batch and on which nothing depends go.
    UPDATE bank_records SET withdrawn_by = current_batch()
    WHERE household_id = current_household() AND withdrawn_by IS NULL AND (transaction_id IN (
        SELECT id FROM transactions WHERE household_id = current_household() AND created_in = target
        UNION ALL SELECT row_id FROM changes WHERE household_id = current_household() AND batch_id = target
            AND op = 'insert' AND table_name = 'transactions') OR recorded_in = target);
    UPDATE statement_periods SET withdrawn_by = current_batch()
    WHERE household_id = current_household() AND withdrawn_by IS NULL AND recorded_in = target;
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
            UPDATE statement_periods SET withdrawn_by = NULL
            WHERE household_id = current_household() AND withdrawn_by = target;
            -- What was delivered again meanwhile is there already.
            UPDATE bank_records b SET withdrawn_by = NULL
            WHERE b.household_id = current_household() AND b.withdrawn_by = target AND NOT EXISTS (
                SELECT 1 FROM bank_records live WHERE live.household_id = b.household_id AND live.account_id = b.account_id
                AND live.identity = b.identity AND live.occurrence = b.occurrence AND live.withdrawn_by IS NULL);
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

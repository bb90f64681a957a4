-- Recording at speed: what a statement adds is checked at once, and every row costs fewer indexes.

-- References of rows that come by the hundred thousand ----------------------------------------------------------------

-- A foreign key asks for each row; a delivery names few accounts and categories. The same promises, asked once for a
-- statement: the account and the category exist in the household and cannot go before this transaction ends.
ALTER TABLE transactions
    DROP CONSTRAINT transactions_household_id_account_id_fk,
    DROP CONSTRAINT transactions_household_id_category_id_fk;
ALTER TABLE bank_records DROP CONSTRAINT bank_records_household_id_account_id_fk;

CREATE FUNCTION refuse_stray(strays uuid[], place text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF strays IS NOT NULL THEN
        RAISE EXCEPTION 'there is no % % in this household', place, strays[1] USING ERRCODE = 'foreign_key_violation';
    END IF;
END $$;

CREATE FUNCTION belong_to_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stray uuid[];
BEGIN
    WITH named AS MATERIALIZED (
        SELECT DISTINCT household_id, account_id AS id FROM new_rows
    ), held AS MATERIALIZED (
        SELECT a.household_id, a.id FROM accounts a JOIN named USING (household_id, id) FOR KEY SHARE OF a
    )
    SELECT array_agg(id) INTO stray FROM named LEFT JOIN held USING (household_id, id) WHERE held IS NULL;
    PERFORM refuse_stray(stray, 'account');
    RETURN NULL;
END $$;

CREATE FUNCTION belong_to_categories() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stray uuid[];
BEGIN
    WITH named AS MATERIALIZED (
        SELECT DISTINCT household_id, category_id AS id FROM new_rows WHERE category_id IS NOT NULL
    ), held AS MATERIALIZED (
        SELECT c.household_id, c.id FROM categories c JOIN named USING (household_id, id) FOR KEY SHARE OF c
    )
    SELECT array_agg(id) INTO stray FROM named LEFT JOIN held USING (household_id, id) WHERE held IS NULL;
    PERFORM refuse_stray(stray, 'category');
    RETURN NULL;
END $$;

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES ('transactions', 'accounts'), ('transactions', 'categories'), ('bank_records', 'accounts'))
            AS promises (named_by, named)
    LOOP
        EXECUTE format('CREATE TRIGGER belong_to_%2$s_on_insert AFTER INSERT ON %1$I REFERENCING NEW TABLE AS new_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION belong_to_%2$s()', one.named_by, one.named);
        EXECUTE format('CREATE TRIGGER belong_to_%2$s_on_update AFTER UPDATE ON %1$I REFERENCING NEW TABLE AS new_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION belong_to_%2$s()', one.named_by, one.named);
    END LOOP;
END $$;

-- The other side: an account takes its rows along, before its totals go; a category that rows name stays.
CREATE FUNCTION take_rows_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM bank_records WHERE household_id = OLD.household_id AND account_id = OLD.id;
    DELETE FROM transactions WHERE household_id = OLD.household_id AND account_id = OLD.id;
    RETURN OLD;
END $$;

CREATE TRIGGER take_rows_along BEFORE DELETE ON accounts FOR EACH ROW EXECUTE FUNCTION take_rows_along();

CREATE FUNCTION keep_named_categories() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named uuid;
BEGIN
    IF current_setting('app.erasing', true) = 'on' THEN
        RETURN NULL;
    END IF;
    SELECT o.id INTO named FROM old_rows o
    WHERE EXISTS (SELECT FROM transactions t WHERE t.household_id = o.household_id AND t.category_id = o.id) LIMIT 1;
    IF named IS NOT NULL THEN
        RAISE EXCEPTION 'transactions still name category %', named USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER keep_named_categories AFTER DELETE ON categories REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION keep_named_categories();

-- Fewer indexes -------------------------------------------------------------------------------------------------------

-- The day is part of what identifies a line: with it in the key, lines of a delivery lie side by side in the index
-- however many there are, and one index answers for days and for identities.
DROP INDEX bank_records_identity_uq;
DROP INDEX bank_records_booked_on_ix;
CREATE UNIQUE INDEX bank_records_identity_uq ON bank_records (household_id, account_id, booked_on, identity, occurrence)
    WHERE withdrawn_by IS NULL;

-- The rows of an import are found by the batch that recorded them.
DROP INDEX transactions_import_ix;

-- What may still be settled or come back: few rows, wherever they stand.
DROP INDEX transactions_pending_ix;
CREATE INDEX transactions_pending_ix ON transactions (household_id, account_id, booked_on) WHERE status = 'pending' OR lapsed;

-- What was delivered again meanwhile is looked up by the new key.
DO $$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('revert_batch(uuid)'::regprocedure),
        'AND live.identity = b.identity', 'AND live.booked_on = b.booked_on AND live.identity = b.identity');
END $$;

-- Statistics ----------------------------------------------------------------------------------------------------------

-- Right after a large delivery the planner must know that the tables are large; the server itself looks later. Only the
-- owner may ask for that. Texts and search words say nothing that a plan depends on, and cost most.
CREATE FUNCTION count_rows_anew(added bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public AS $$
BEGIN
    IF added * 5 > (SELECT reltuples FROM pg_class WHERE oid = 'public.transactions'::regclass) THEN
        ANALYZE public.transactions (household_id, id, account_id, booked_on, minor, currency, payee_key, category_id,
            status, transfer_id, import_id, created_in, deleted_at, lapsed);
        ANALYZE public.bank_records (household_id, id, account_id, transaction_id, import_id, booked_on, identity,
            occurrence, status, withdrawn_by, recorded_in);
    END IF;
END $$;
REVOKE ALL ON FUNCTION count_rows_anew(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_rows_anew(bigint) TO smartspend_app;

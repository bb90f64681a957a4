-- A budget's limit belongs to periods. `minor` is the limit that holds in the end; `earlier_limits` are those that held
-- before, oldest first, each with the day on which it ended: [{"until": "2026-11-01", "minor": 40000}]. Null is none, so
-- that the limit of a budget from before this column holds for all of its periods, as it did.
ALTER TABLE budgets ADD COLUMN earlier_limits JSONB;

-- What a threshold was judged against: the limit of its period, with what was carried into it.
ALTER TABLE budget_crossings ADD COLUMN limit_minor BIGINT;

-- Of several tags any counts now, as of several categories and accounts. Budgets that asked for all of them go on doing
-- so, by a search that names each.
DO $do$
BEGIN
    ALTER TABLE budgets NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE budgets DISABLE TRIGGER USER;
    UPDATE budgets SET tags = NULL, q = concat_ws(' ', q,
        (SELECT string_agg('tag:"' || replace(tag, '"', '') || '"', ' ' ORDER BY place)
         FROM unnest(tags) WITH ORDINALITY AS named (tag, place)))
    WHERE cardinality(tags) > 1;
    ALTER TABLE budgets ENABLE TRIGGER USER;
    ALTER TABLE budgets FORCE ROW LEVEL SECURITY;
END $do$;

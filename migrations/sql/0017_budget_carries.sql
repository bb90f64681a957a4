-- What a budget carries into the period that begins on a day. It follows from everything before that day, which seldom
-- changes: marks of stale days take it away. `promise` stands for all that the budget says; `rates` for the exchange
-- rates it was computed with, null where none were needed.
CREATE TABLE budget_carries (
    household_id UUID NOT NULL,
    budget_id UUID NOT NULL,
    period_start DATE NOT NULL,
    promise TEXT NOT NULL,
    rates TEXT,
    carried BIGINT NOT NULL,
    CONSTRAINT budget_carries_pk PRIMARY KEY (household_id, budget_id, period_start),
    CONSTRAINT budget_carries_household_id_budget_id_fk FOREIGN KEY(household_id, budget_id) REFERENCES budgets (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT budget_carries_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

ALTER TABLE budget_carries ENABLE ROW LEVEL SECURITY;
ALTER TABLE budget_carries FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON budget_carries TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON budget_carries TO smartspend_app;

-- Days are marked for budgets that carry over, too.
DO $do$
DECLARE
    event text;
    was text;
    becomes text;
BEGIN
    FOREACH event IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
        was := pg_get_functiondef(format('mark_budget_days_on_%s()', event)::regprocedure);
        becomes := replace(was, 'AND (b.by_days OR ', 'AND (b.by_days OR b.rollover <> ''none'' OR ');
        IF becomes = was THEN
            RAISE EXCEPTION 'mark_budget_days_on_% is not as it was expected', event;
        END IF;
        EXECUTE becomes;
    END LOOP;
END $do$;

-- Says when published rates last changed.
CREATE INDEX reference_rates_recorded_ix ON reference_rates (recorded_at);

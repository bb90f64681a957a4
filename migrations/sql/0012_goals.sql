-- Goals: amounts to be saved, and what counts towards them.

CREATE TABLE goals (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    icon TEXT DEFAULT 'goal' NOT NULL,
    minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    target_date DATE,
    account_id UUID,
    counts TEXT DEFAULT 'contributions' NOT NULL,
    match JSONB,
    started_on DATE NOT NULL,
    monthly_minor BIGINT,
    rate INTEGER DEFAULT 0 NOT NULL,
    paused BOOLEAN DEFAULT false NOT NULL,
    archived BOOLEAN DEFAULT false NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT goals_pk PRIMARY KEY (household_id, id),
    CONSTRAINT goals_counts_known_ck CHECK (counts = ANY (ARRAY['balance'::text, 'contributions'::text])),
    CONSTRAINT goals_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE SET NULL (account_id) DEFERRABLE,
    CONSTRAINT goals_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX goals_created_in_ix ON goals (household_id, created_in);

CREATE TABLE goal_contributions (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    goal_id UUID NOT NULL,
    booked_on DATE NOT NULL,
    minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT goal_contributions_pk PRIMARY KEY (household_id, id),
    CONSTRAINT goal_contributions_household_id_goal_id_fk FOREIGN KEY(household_id, goal_id) REFERENCES goals (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT goal_contributions_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX goal_contributions_created_in_ix ON goal_contributions (household_id, created_in);

CREATE INDEX goal_contributions_goal_ix ON goal_contributions (household_id, goal_id, booked_on);

CREATE TABLE goal_dismissals (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    goal_id UUID NOT NULL,
    movement_id UUID NOT NULL,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT goal_dismissals_pk PRIMARY KEY (household_id, id),
    CONSTRAINT goal_dismissals_household_id_goal_id_fk FOREIGN KEY(household_id, goal_id) REFERENCES goals (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT goal_dismissals_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX goal_dismissals_created_in_ix ON goal_dismissals (household_id, created_in);

CREATE UNIQUE INDEX goal_dismissals_once_uq ON goal_dismissals (household_id, goal_id, movement_id);

CREATE TABLE goal_matches (
    household_id UUID NOT NULL,
    movement_id UUID NOT NULL,
    transaction_id UUID NOT NULL,
    goal_id UUID NOT NULL,
    booked_on DATE NOT NULL,
    minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    CONSTRAINT goal_matches_pk PRIMARY KEY (household_id, movement_id),
    CONSTRAINT goal_matches_household_id_goal_id_fk FOREIGN KEY(household_id, goal_id) REFERENCES goals (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT goal_matches_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX goal_matches_goal_ix ON goal_matches (household_id, goal_id, booked_on);

CREATE TABLE goals_reached (
    household_id UUID NOT NULL,
    goal_id UUID NOT NULL,
    reached_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT goals_reached_pk PRIMARY KEY (household_id, goal_id),
    CONSTRAINT goals_reached_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['goals', 'goal_contributions', 'goal_dismissals', 'goal_matches', 'goals_reached'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY own_household ON %I TO smartspend_app, smartspend_owner '
                       'USING (household_id = (SELECT current_household())) '
                       'WITH CHECK (household_id = (SELECT current_household()))', one);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO smartspend_app', one);
    END LOOP;
    FOREACH one IN ARRAY ARRAY['goals', 'goal_contributions', 'goal_dismissals'] LOOP
        EXECUTE format('CREATE TRIGGER history_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION record_changes()', one);
        EXECUTE format('CREATE TRIGGER history_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows '
                       'NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_changes()', one);
        EXECUTE format('CREATE TRIGGER history_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION record_changes()', one);
    END LOOP;
END $$;

-- What people did to goals can be taken back like everything else: contributions go before their goal and come after it.
DO $$
DECLARE
    known text := pg_get_functiondef('revert_batch(uuid)'::regprocedure);
BEGIN
    known := replace(known, 'FOREACH one IN ARRAY ARRAY[''budgets'',',
                     'FOREACH one IN ARRAY ARRAY[''goal_dismissals'', ''goal_contributions'', ''goals'', ''budgets'',');
    known := replace(known, 'FOREACH one IN ARRAY ARRAY[''accounts'', ''categories'', ''transactions'',',
                     'FOREACH one IN ARRAY ARRAY[''accounts'', ''categories'', ''goals'', ''goal_contributions'', '
                     '''goal_dismissals'', ''transactions'',');
    EXECUTE known;
END $$;

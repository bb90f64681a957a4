-- Rules: conditions of which none may hold, what each rule did, and which suggestions were dismissed.

ALTER TABLE rules DROP CONSTRAINT rules_match_known_ck;
ALTER TABLE rules ADD CONSTRAINT rules_match_known_ck CHECK (match = ANY (ARRAY['all'::text, 'any'::text, 'none'::text]));

CREATE TABLE rule_runs (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    rule_id UUID NOT NULL,
    batch_id UUID NOT NULL,
    kind TEXT NOT NULL,
    rows INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT rule_runs_pk PRIMARY KEY (household_id, id),
    CONSTRAINT rule_runs_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT rule_runs_kind_known_ck CHECK (kind = ANY (ARRAY['apply'::text, 'import'::text]))
);

CREATE INDEX rule_runs_rule_ix ON rule_runs (household_id, rule_id, id);

CREATE TABLE dismissed_suggestions (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    suggestion TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT dismissed_suggestions_pk PRIMARY KEY (household_id, id),
    CONSTRAINT dismissed_suggestions_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX dismissed_suggestions_suggestion_uq ON dismissed_suggestions (household_id, suggestion);

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['rule_runs', 'dismissed_suggestions'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY own_household ON %I TO smartspend_app, smartspend_owner '
                       'USING (household_id = (SELECT current_household())) '
                       'WITH CHECK (household_id = (SELECT current_household()))', one);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO smartspend_app', one);
    END LOOP;
END $$;

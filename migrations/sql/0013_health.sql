-- Which months were reported to a household, and reports kept as files.

CREATE TABLE health_reports (
    household_id UUID NOT NULL,
    month DATE NOT NULL,
    score INTEGER,
    announced_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT health_reports_pk PRIMARY KEY (household_id, month),
    CONSTRAINT health_reports_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE TABLE report_files (
    household_id UUID NOT NULL,
    digest BYTEA NOT NULL,
    month DATE NOT NULL,
    data BYTEA NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT report_files_pk PRIMARY KEY (household_id, digest),
    CONSTRAINT report_files_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX report_files_made_at_ix ON report_files (household_id, made_at);

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['health_reports', 'report_files'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY own_household ON %I TO smartspend_app, smartspend_owner '
                       'USING (household_id = (SELECT current_household())) '
                       'WITH CHECK (household_id = (SELECT current_household()))', one);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO smartspend_app', one);
    END LOOP;
END $$;

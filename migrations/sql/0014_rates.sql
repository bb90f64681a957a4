-- Units of a currency that one euro was worth on a day. What was published is the same for every household.
CREATE TABLE reference_rates (
    currency TEXT NOT NULL,
    day DATE NOT NULL,
    rate NUMERIC NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT reference_rates_pk PRIMARY KEY (currency, day),
    CONSTRAINT reference_rates_rate_positive_ck CHECK (rate > 0)
);

CREATE TABLE rate_fetches (
    id UUID NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    file TEXT NOT NULL,
    rates INTEGER DEFAULT 0 NOT NULL,
    newest_day DATE,
    failure TEXT,
    CONSTRAINT rate_fetches_pk PRIMARY KEY (id)
);

CREATE TABLE household_rates (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    currency TEXT NOT NULL,
    day DATE NOT NULL,
    rate NUMERIC NOT NULL,
    source TEXT DEFAULT 'typed' NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT household_rates_pk PRIMARY KEY (household_id, id),
    CONSTRAINT household_rates_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT household_rates_rate_positive_ck CHECK (rate > 0),
    CONSTRAINT household_rates_source_known_ck CHECK (source = ANY (ARRAY['typed'::text, 'file'::text]))
);

CREATE UNIQUE INDEX household_rates_day_uq ON household_rates (household_id, currency, day, source);

ALTER TABLE household_rates ENABLE ROW LEVEL SECURITY;
ALTER TABLE household_rates FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON household_rates TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON household_rates TO smartspend_app;
GRANT SELECT, INSERT, UPDATE ON reference_rates TO smartspend_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_fetches TO smartspend_app;

-- Calls that the installation makes for everybody, with nothing of any household in them: every household sees them.
CREATE TABLE installation_calls (
    id UUID NOT NULL,
    purpose TEXT NOT NULL,
    method TEXT NOT NULL,
    host TEXT NOT NULL,
    path TEXT NOT NULL,
    status INTEGER,
    duration_ms INTEGER,
    failure TEXT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    service TEXT DEFAULT '' NOT NULL,
    received_bytes INTEGER,
    CONSTRAINT installation_calls_pk PRIMARY KEY (id)
);

CREATE INDEX installation_calls_at_ix ON installation_calls (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON installation_calls TO smartspend_app;

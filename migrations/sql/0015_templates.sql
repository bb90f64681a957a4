-- Entries that a household makes again and again.
CREATE TABLE templates (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    payee TEXT DEFAULT '' NOT NULL,
    minor BIGINT,
    currency TEXT,
    account_id UUID,
    category_id UUID,
    tags TEXT[] DEFAULT '{}' NOT NULL,
    notes TEXT DEFAULT '' NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT templates_pk PRIMARY KEY (household_id, id),
    CONSTRAINT templates_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT templates_household_id_account_id_fk FOREIGN KEY(household_id, account_id)
        REFERENCES accounts (household_id, id) ON DELETE SET NULL (account_id) DEFERRABLE,
    CONSTRAINT templates_household_id_category_id_fk FOREIGN KEY(household_id, category_id)
        REFERENCES categories (household_id, id) ON DELETE SET NULL (category_id) DEFERRABLE
);

CREATE INDEX templates_position_ix ON templates (household_id, position);

ALTER TABLE templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE templates FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON templates TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON templates TO smartspend_app;

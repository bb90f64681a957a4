CREATE TABLE unlinked_transfers (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    out_id UUID NOT NULL,
    into_id UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT unlinked_transfers_pk PRIMARY KEY (household_id, id),
    CONSTRAINT unlinked_transfers_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX unlinked_transfers_pair_uq ON unlinked_transfers (household_id, out_id, into_id);

ALTER TABLE unlinked_transfers ENABLE ROW LEVEL SECURITY;
ALTER TABLE unlinked_transfers FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON unlinked_transfers TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON unlinked_transfers TO smartspend_app;

CREATE INDEX transactions_transfer_ix ON transactions (household_id, transfer_id) WHERE transfer_id IS NOT NULL;

ALTER TABLE transactions DROP CONSTRAINT transactions_category_source_known_ck;
ALTER TABLE transactions ADD CONSTRAINT transactions_category_source_known_ck CHECK (category_source = ANY (ARRAY['person'::text, 'rule'::text, 'learned'::text, 'bank'::text, 'merchant'::text, 'model'::text, 'ai'::text, 'transfer'::text]));

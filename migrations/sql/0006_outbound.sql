-- The ledger of calls says which service was called and how much went and came.

ALTER TABLE outbound_calls
    ADD COLUMN service TEXT DEFAULT '' NOT NULL,
    ADD COLUMN sent_bytes INTEGER DEFAULT 0 NOT NULL,
    ADD COLUMN received_bytes INTEGER;
ALTER TABLE outbound_calls NO FORCE ROW LEVEL SECURITY;
UPDATE outbound_calls SET sent_bytes = octet_length(sent);
ALTER TABLE outbound_calls FORCE ROW LEVEL SECURITY;

-- What models outside said about redacted texts, so that none is asked twice.
CREATE TABLE ai_answers (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    model TEXT NOT NULL,
    direction TEXT NOT NULL,
    text TEXT NOT NULL,
    category_key TEXT,
    confidence REAL NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT ai_answers_pk PRIMARY KEY (household_id, id),
    CONSTRAINT ai_answers_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT ai_answers_direction_known_ck CHECK (direction = ANY (ARRAY['in'::text, 'out'::text]))
);

CREATE UNIQUE INDEX ai_answers_question_uq ON ai_answers (household_id, model, direction, text);

ALTER TABLE ai_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE ai_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY own_household ON ai_answers TO smartspend_app, smartspend_owner
    USING (household_id = (SELECT current_household())) WITH CHECK (household_id = (SELECT current_household()));
GRANT SELECT, INSERT, UPDATE, DELETE ON ai_answers TO smartspend_app;

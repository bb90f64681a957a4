-- A payee that serves several purposes has a card for each: one for all amounts, others for some.
ALTER TABLE learned ADD COLUMN amount_from BIGINT;
ALTER TABLE learned ADD COLUMN amount_to BIGINT;
ALTER TABLE learned ADD COLUMN currency TEXT;
ALTER TABLE learned ADD CONSTRAINT learned_amounts_whole_ck
    CHECK (num_nonnulls(amount_from, amount_to, currency) IN (0, 3) AND amount_from <= amount_to);

DROP INDEX learned_payee_uq;
CREATE UNIQUE INDEX learned_payee_uq ON learned (household_id, payee_key, direction, coalesce(amount_from, -1), coalesce(currency, ''));

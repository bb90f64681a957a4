-- Messages reach people over channels of their choice, each once; webhooks tell programs what happens.

ALTER TABLE notifications
    ADD COLUMN topic TEXT DEFAULT '' NOT NULL,
    ADD COLUMN urgency TEXT DEFAULT 'normal' NOT NULL,
    ADD COLUMN told JSONB;
ALTER TABLE notification_preferences ADD COLUMN manner JSONB;

CREATE TABLE deliveries (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    notification_id UUID NOT NULL,
    person_id UUID NOT NULL,
    channel TEXT NOT NULL,
    target TEXT DEFAULT '' NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    next_at TIMESTAMP WITH TIME ZONE,
    problem TEXT,
    receipt TEXT,
    digest_id UUID,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    first_tried_at TIMESTAMP WITH TIME ZONE,
    sent_at TIMESTAMP WITH TIME ZONE,
    read_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT deliveries_pk PRIMARY KEY (household_id, id),
    CONSTRAINT deliveries_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT deliveries_household_id_notification_id_fk FOREIGN KEY(household_id, notification_id)
        REFERENCES notifications (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT deliveries_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT deliveries_channel_known_ck CHECK (channel = ANY (ARRAY['inbox'::text, 'email'::text, 'push'::text, 'messenger'::text])),
    CONSTRAINT deliveries_state_known_ck CHECK (state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'dead'::text, 'suppressed'::text, 'digest'::text]))
);
CREATE UNIQUE INDEX deliveries_once_uq ON deliveries (household_id, notification_id, person_id, channel, target);
CREATE INDEX deliveries_of_person_ix ON deliveries (household_id, person_id, created_at);
CREATE INDEX deliveries_unread_ix ON deliveries (household_id, person_id) WHERE channel = 'inbox' AND read_at IS NULL;
CREATE INDEX deliveries_open_ix ON deliveries (household_id, next_at) WHERE state = ANY (ARRAY['queued'::text, 'failed'::text, 'digest'::text]);
CREATE INDEX deliveries_digest_ix ON deliveries (household_id, digest_id) WHERE digest_id IS NOT NULL;

CREATE TABLE push_subscriptions (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    endpoint_hash BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    last_sent_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT push_subscriptions_pk PRIMARY KEY (household_id, id),
    CONSTRAINT push_subscriptions_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT push_subscriptions_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX push_subscriptions_endpoint_uq ON push_subscriptions (household_id, endpoint_hash);

CREATE TABLE messengers (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    last_sent_at TIMESTAMP WITH TIME ZONE,
    problem TEXT,
    CONSTRAINT messengers_pk PRIMARY KEY (household_id, id),
    CONSTRAINT messengers_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT messengers_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE webhooks (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    events TEXT[] DEFAULT '{}' NOT NULL,
    sealed BYTEA NOT NULL,
    former_sealed BYTEA,
    former_until TIMESTAMP WITH TIME ZONE,
    active BOOLEAN DEFAULT true NOT NULL,
    stopped_because TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT webhooks_pk PRIMARY KEY (household_id, id),
    CONSTRAINT webhooks_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE TABLE webhook_deliveries (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT DEFAULT 'queued' NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    next_at TIMESTAMP WITH TIME ZONE,
    status INTEGER,
    duration_ms INTEGER,
    problem TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    first_tried_at TIMESTAMP WITH TIME ZONE,
    sent_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT webhook_deliveries_pk PRIMARY KEY (household_id, id),
    CONSTRAINT webhook_deliveries_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT webhook_deliveries_household_id_webhook_id_fk FOREIGN KEY(household_id, webhook_id)
        REFERENCES webhooks (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT webhook_deliveries_state_known_ck CHECK (state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'dead'::text, 'suppressed'::text]))
);
CREATE INDEX webhook_deliveries_of_webhook_ix ON webhook_deliveries (household_id, webhook_id, created_at);
CREATE INDEX webhook_deliveries_open_ix ON webhook_deliveries (household_id, next_at) WHERE state = ANY (ARRAY['queued'::text, 'failed'::text]);

-- Addresses that mail no longer goes to, and secrets of the whole installation: both belong to no household.
CREATE TABLE mail_blocks (
    email_key TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT DEFAULT '' NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT mail_blocks_pk PRIMARY KEY (email_key),
    CONSTRAINT mail_blocks_reason_known_ck CHECK (reason = ANY (ARRAY['bounced'::text, 'complained'::text]))
);

CREATE TABLE installation_secrets (
    name TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT installation_secrets_pk PRIMARY KEY (name)
);

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['deliveries', 'push_subscriptions', 'messengers', 'webhooks', 'webhook_deliveries'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format(
            'CREATE POLICY own_household ON %I TO smartspend_app, smartspend_owner '
            'USING (household_id = (SELECT current_household())) '
            'WITH CHECK (household_id = (SELECT current_household()))', one);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO smartspend_app', one);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_blocks, installation_secrets TO smartspend_app;

-- What lies in inboxes: one message per household so far, from now on one delivery per member.
ALTER TABLE notifications NO FORCE ROW LEVEL SECURITY;
ALTER TABLE deliveries NO FORCE ROW LEVEL SECURITY;
UPDATE notifications SET topic = CASE kind WHEN 'budget-alert' THEN 'budget_alerts' ELSE 'imports' END;
INSERT INTO deliveries (household_id, id, notification_id, person_id, channel, state, created_at, sent_at, read_at)
SELECT n.household_id, gen_random_uuid(), n.id, m.person_id, 'inbox', 'sent', n.created_at, n.created_at, n.read_at
FROM notifications n JOIN memberships m ON m.household_id = n.household_id;
ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
ALTER TABLE deliveries FORCE ROW LEVEL SECURITY;
ALTER TABLE notifications DROP COLUMN read_at;

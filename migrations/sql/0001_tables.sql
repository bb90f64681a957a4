-- Tables and indexes. What they do by themselves (security, totals, history) follows in the next file.

CREATE TABLE households (
    id UUID NOT NULL,
    name TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT households_pk PRIMARY KEY (id)
);

CREATE TABLE login_attempts (
    key TEXT NOT NULL,
    failures INTEGER DEFAULT 0 NOT NULL,
    last_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    blocked_until TIMESTAMP WITH TIME ZONE,
    CONSTRAINT login_attempts_pk PRIMARY KEY (key)
);

CREATE TABLE roles (
    name TEXT NOT NULL,
    permissions TEXT[] DEFAULT '{}' NOT NULL,
    built_in BOOLEAN DEFAULT false NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT roles_pk PRIMARY KEY (name)
);

CREATE TABLE accounts (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    currency TEXT NOT NULL,
    number TEXT,
    institution TEXT,
    opening_minor BIGINT DEFAULT 0 NOT NULL,
    opened_on DATE,
    archived BOOLEAN DEFAULT false NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT accounts_pk PRIMARY KEY (household_id, id),
    CONSTRAINT accounts_kind_known_ck CHECK (kind = ANY (ARRAY['checking'::text, 'savings'::text, 'credit_card'::text, 'cash'::text, 'loan'::text, 'investment'::text, 'other'::text])),
    CONSTRAINT accounts_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX accounts_created_in_ix ON accounts (household_id, created_in);

CREATE TABLE categories (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    group_key TEXT NOT NULL,
    parent_id UUID,
    icon TEXT DEFAULT 'tag' NOT NULL,
    color TEXT,
    position INTEGER DEFAULT 0 NOT NULL,
    built_in BOOLEAN DEFAULT false NOT NULL,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT categories_pk PRIMARY KEY (household_id, id),
    CONSTRAINT categories_household_id_parent_id_fk FOREIGN KEY(household_id, parent_id) REFERENCES categories (household_id, id) DEFERRABLE,
    CONSTRAINT categories_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX categories_created_in_ix ON categories (household_id, created_in);

CREATE UNIQUE INDEX categories_key_uq ON categories (household_id, key);

CREATE TABLE change_batches (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID,
    actor_name TEXT DEFAULT '' NOT NULL,
    cause TEXT NOT NULL,
    summary TEXT DEFAULT '' NOT NULL,
    rows INTEGER DEFAULT 0 NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    reverts UUID,
    reverted_by UUID,
    CONSTRAINT change_batches_pk PRIMARY KEY (household_id, id),
    CONSTRAINT change_batches_actor_kind_known_ck CHECK (actor_kind = ANY (ARRAY['person'::text, 'bank'::text, 'rule'::text, 'import'::text, 'system'::text])),
    CONSTRAINT change_batches_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX change_batches_at_ix ON change_batches (household_id, at);

CREATE TABLE facts (
    household_id UUID NOT NULL,
    seq BIGINT GENERATED ALWAYS AS IDENTITY,
    type TEXT NOT NULL,
    payload JSONB NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT facts_pk PRIMARY KEY (household_id, seq),
    CONSTRAINT facts_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE TABLE file_pieces (
    household_id UUID NOT NULL,
    file_id UUID NOT NULL,
    number INTEGER NOT NULL,
    data BYTEA NOT NULL,
    CONSTRAINT file_pieces_pk PRIMARY KEY (household_id, file_id, number),
    CONSTRAINT file_pieces_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE TABLE jobs (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    state TEXT DEFAULT 'queued' NOT NULL,
    done INTEGER DEFAULT 0 NOT NULL,
    total INTEGER,
    arguments JSONB NOT NULL,
    result JSONB,
    problem JSONB,
    attempts INTEGER DEFAULT 0 NOT NULL,
    cancel_requested BOOLEAN DEFAULT false NOT NULL,
    queue_id BIGINT,
    person_id UUID,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE,
    finished_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT jobs_pk PRIMARY KEY (household_id, id),
    CONSTRAINT jobs_state_known_ck CHECK (state = ANY (ARRAY['queued'::text, 'running'::text, 'waiting'::text, 'done'::text, 'failed'::text, 'cancelled'::text])),
    CONSTRAINT jobs_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX jobs_created_at_ix ON jobs (household_id, created_at);

CREATE TABLE kept_answers (
    household_id UUID NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    request_hash BYTEA NOT NULL,
    status INTEGER,
    headers JSONB,
    body BYTEA,
    person_id UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT kept_answers_pk PRIMARY KEY (household_id, person_id, key),
    CONSTRAINT kept_answers_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX kept_answers_created_at_ix ON kept_answers (created_at);

CREATE TABLE notifications (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT DEFAULT '' NOT NULL,
    link TEXT,
    once_key TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    read_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT notifications_pk PRIMARY KEY (household_id, id),
    CONSTRAINT notifications_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX notifications_created_at_ix ON notifications (household_id, created_at);

CREATE UNIQUE INDEX notifications_once_uq ON notifications (household_id, once_key);

CREATE TABLE outbound_calls (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    purpose TEXT NOT NULL,
    method TEXT NOT NULL,
    host TEXT NOT NULL,
    path TEXT NOT NULL,
    sent TEXT DEFAULT '' NOT NULL,
    status INTEGER,
    duration_ms INTEGER,
    failure TEXT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT outbound_calls_pk PRIMARY KEY (household_id, id),
    CONSTRAINT outbound_calls_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX outbound_calls_at_ix ON outbound_calls (household_id, at);

CREATE TABLE people (
    id UUID NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    disabled_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT people_pk PRIMARY KEY (id),
    CONSTRAINT people_role_fk FOREIGN KEY(role) REFERENCES roles (name) ON UPDATE CASCADE
);

CREATE UNIQUE INDEX people_email_key_uq ON people (email_key);

CREATE TABLE rules (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    match TEXT DEFAULT 'all' NOT NULL,
    conditions JSONB NOT NULL,
    actions JSONB NOT NULL,
    enabled BOOLEAN DEFAULT true NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT rules_pk PRIMARY KEY (household_id, id),
    CONSTRAINT rules_match_known_ck CHECK (match = ANY (ARRAY['all'::text, 'any'::text])),
    CONSTRAINT rules_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX rules_created_in_ix ON rules (household_id, created_in);

CREATE TABLE api_tokens (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    household_id UUID NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT[] DEFAULT '{}' NOT NULL,
    hash BYTEA NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT api_tokens_pk PRIMARY KEY (id),
    CONSTRAINT api_tokens_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT api_tokens_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX api_tokens_hash_uq ON api_tokens (hash);

CREATE INDEX api_tokens_person_id_ix ON api_tokens (person_id);

CREATE TABLE bank_records (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    transaction_id UUID NOT NULL,
    import_id UUID NOT NULL,
    row INTEGER NOT NULL,
    identity BYTEA NOT NULL,
    occurrence INTEGER NOT NULL,
    booked_on DATE NOT NULL,
    value_on DATE,
    minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    payee TEXT DEFAULT '' NOT NULL,
    description TEXT DEFAULT '' NOT NULL,
    reference TEXT,
    provider_id TEXT,
    status TEXT DEFAULT 'booked' NOT NULL,
    raw TEXT DEFAULT '' NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    last_seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    withdrawn_by UUID,
    CONSTRAINT bank_records_pk PRIMARY KEY (household_id, id),
    CONSTRAINT bank_records_status_known_ck CHECK (status = ANY (ARRAY['booked'::text, 'pending'::text])),
    CONSTRAINT bank_records_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE CASCADE DEFERRABLE
);

CREATE UNIQUE INDEX bank_records_identity_uq ON bank_records (household_id, account_id, identity, occurrence) WHERE withdrawn_by IS NULL;

CREATE INDEX bank_records_transaction_ix ON bank_records (household_id, transaction_id);

CREATE TABLE budgets (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT,
    category_id UUID NOT NULL,
    minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    period TEXT DEFAULT 'monthly' NOT NULL,
    alert_at INTEGER[] NOT NULL,
    rollover TEXT DEFAULT 'none' NOT NULL,
    archived BOOLEAN DEFAULT false NOT NULL,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT budgets_pk PRIMARY KEY (household_id, id),
    CONSTRAINT budgets_period_known_ck CHECK (period = ANY (ARRAY['weekly'::text, 'monthly'::text, 'yearly'::text])),
    CONSTRAINT budgets_rollover_known_ck CHECK (rollover = ANY (ARRAY['none'::text, 'surplus'::text])),
    CONSTRAINT budgets_household_id_category_id_fk FOREIGN KEY(household_id, category_id) REFERENCES categories (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT budgets_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX budgets_created_in_ix ON budgets (household_id, created_in);

CREATE TABLE changes (
    household_id UUID NOT NULL,
    seq BIGINT GENERATED ALWAYS AS IDENTITY,
    batch_id UUID NOT NULL,
    table_name TEXT NOT NULL,
    row_id UUID NOT NULL,
    op TEXT NOT NULL,
    before JSONB NOT NULL,
    after JSONB,
    CONSTRAINT changes_pk PRIMARY KEY (household_id, seq),
    CONSTRAINT changes_op_known_ck CHECK (op = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])),
    CONSTRAINT changes_household_id_batch_id_fk FOREIGN KEY(household_id, batch_id) REFERENCES change_batches (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT changes_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX changes_batch_id_ix ON changes (household_id, batch_id, seq);

CREATE INDEX changes_row_id_ix ON changes (household_id, row_id, seq);

CREATE TABLE daily_totals (
    household_id UUID NOT NULL,
    account_id UUID NOT NULL,
    day DATE NOT NULL,
    minor BIGINT NOT NULL,
    n INTEGER NOT NULL,
    income BIGINT DEFAULT 0 NOT NULL,
    spending BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT daily_totals_pk PRIMARY KEY (household_id, account_id, day),
    CONSTRAINT daily_totals_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT daily_totals_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE TABLE imports (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID,
    file_id UUID NOT NULL,
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    state TEXT DEFAULT 'reading' NOT NULL,
    auto BOOLEAN DEFAULT false NOT NULL,
    job_id UUID,
    options JSONB,
    reading JSONB,
    result JSONB,
    problem JSONB,
    batch_id UUID,
    person_id UUID,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT imports_pk PRIMARY KEY (household_id, id),
    CONSTRAINT imports_state_known_ck CHECK (state = ANY (ARRAY['reading'::text, 'needs_mapping'::text, 'importing'::text, 'done'::text, 'failed'::text, 'reverted'::text])),
    CONSTRAINT imports_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE SET NULL (account_id) DEFERRABLE,
    CONSTRAINT imports_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX imports_created_at_ix ON imports (household_id, created_at);

CREATE TABLE learned (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    payee_key TEXT NOT NULL,
    direction TEXT NOT NULL,
    example TEXT DEFAULT '' NOT NULL,
    category_id UUID NOT NULL,
    enabled BOOLEAN DEFAULT true NOT NULL,
    used INTEGER DEFAULT 0 NOT NULL,
    learned_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_in UUID NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT learned_pk PRIMARY KEY (household_id, id),
    CONSTRAINT learned_direction_known_ck CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
    CONSTRAINT learned_household_id_category_id_fk FOREIGN KEY(household_id, category_id) REFERENCES categories (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT learned_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX learned_created_in_ix ON learned (household_id, created_in);

CREATE UNIQUE INDEX learned_payee_uq ON learned (household_id, payee_key, direction);

CREATE TABLE memberships (
    household_id UUID NOT NULL,
    person_id UUID NOT NULL,
    role TEXT DEFAULT 'owner' NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT memberships_pk PRIMARY KEY (household_id, person_id),
    CONSTRAINT memberships_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT memberships_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE INDEX memberships_person_id_ix ON memberships (person_id);

CREATE TABLE monthly_totals (
    household_id UUID NOT NULL,
    month DATE NOT NULL,
    account_id UUID NOT NULL,
    category_id UUID NOT NULL,
    currency TEXT NOT NULL,
    inflow BIGINT NOT NULL,
    outflow BIGINT NOT NULL,
    n INTEGER NOT NULL,
    CONSTRAINT monthly_totals_pk PRIMARY KEY (household_id, month, account_id, category_id, currency),
    CONSTRAINT monthly_totals_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT monthly_totals_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE TABLE notification_preferences (
    household_id UUID NOT NULL,
    person_id UUID NOT NULL,
    preferences JSONB NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT notification_preferences_pk PRIMARY KEY (household_id, person_id),
    CONSTRAINT notification_preferences_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT notification_preferences_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE profiles (
    household_id UUID NOT NULL,
    person_id UUID NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    language TEXT DEFAULT 'en' NOT NULL,
    monthly_income_minor BIGINT,
    pay_day INTEGER,
    goals TEXT[] DEFAULT '{}' NOT NULL,
    onboarded BOOLEAN DEFAULT false NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT profiles_pk PRIMARY KEY (household_id, person_id),
    CONSTRAINT profiles_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE,
    CONSTRAINT profiles_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE sessions (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    household_id UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    last_seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP WITH TIME ZONE,
    user_agent TEXT DEFAULT '' NOT NULL,
    ip TEXT DEFAULT '' NOT NULL,
    CONSTRAINT sessions_pk PRIMARY KEY (id),
    CONSTRAINT sessions_person_id_fk FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT sessions_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE INDEX sessions_person_id_ix ON sessions (person_id);

CREATE TABLE transactions (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    booked_on DATE NOT NULL,
    value_on DATE,
    minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    payee TEXT DEFAULT '' NOT NULL,
    description TEXT DEFAULT '' NOT NULL,
    payee_key TEXT DEFAULT '' NOT NULL,
    category_id UUID,
    category_source TEXT,
    category_confidence REAL,
    category_reason TEXT DEFAULT '' NOT NULL,
    status TEXT DEFAULT 'booked' NOT NULL,
    notes TEXT DEFAULT '' NOT NULL,
    tags TEXT[] DEFAULT '{}' NOT NULL,
    splits JSONB,
    transfer_id UUID,
    is_anomaly BOOLEAN DEFAULT false NOT NULL,
    locked_fields TEXT[] DEFAULT '{}' NOT NULL,
    source TEXT NOT NULL,
    import_id UUID,
    created_in UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    search TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, payee || ' '::text || description || ' '::text || notes)) STORED,
    CONSTRAINT transactions_pk PRIMARY KEY (household_id, id),
    CONSTRAINT transactions_status_known_ck CHECK (status = ANY (ARRAY['booked'::text, 'pending'::text])),
    CONSTRAINT transactions_source_known_ck CHECK (source = ANY (ARRAY['import'::text, 'manual'::text, 'demo'::text])),
    CONSTRAINT transactions_category_source_known_ck CHECK (category_source = ANY (ARRAY['person'::text, 'rule'::text, 'learned'::text, 'bank'::text, 'merchant'::text, 'model'::text, 'ai'::text])),
    CONSTRAINT transactions_household_id_account_id_fk FOREIGN KEY(household_id, account_id) REFERENCES accounts (household_id, id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT transactions_household_id_category_id_fk FOREIGN KEY(household_id, category_id) REFERENCES categories (household_id, id) DEFERRABLE
);

CREATE INDEX transactions_account_ix ON transactions (household_id, account_id, booked_on DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX transactions_category_ix ON transactions (household_id, category_id, booked_on DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX transactions_created_in_ix ON transactions (household_id, created_in);

CREATE INDEX transactions_import_ix ON transactions (household_id, import_id) WHERE import_id IS NOT NULL;

CREATE INDEX transactions_newest_ix ON transactions (household_id, booked_on DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX transactions_payee_key_ix ON transactions (household_id, payee_key, booked_on DESC) WHERE deleted_at IS NULL;

CREATE INDEX transactions_search_ix ON transactions USING gin (search) WITH (gin_pending_list_limit = 65536);

CREATE INDEX transactions_splits_ix ON transactions (household_id, booked_on) WHERE splits IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX transactions_tags_ix ON transactions USING gin (tags) WHERE tags <> '{}'::text[];

CREATE TABLE budget_crossings (
    household_id UUID NOT NULL,
    id UUID NOT NULL,
    budget_id UUID NOT NULL,
    period_start DATE NOT NULL,
    threshold INTEGER NOT NULL,
    transaction_id UUID,
    spent BIGINT NOT NULL,
    crossed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT budget_crossings_pk PRIMARY KEY (household_id, id),
    CONSTRAINT budget_crossings_household_id_fk FOREIGN KEY(household_id) REFERENCES households (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX budget_crossings_once_uq ON budget_crossings (household_id, budget_id, period_start, threshold);

CREATE TABLE refresh_tokens (
    hash BYTEA NOT NULL,
    session_id UUID NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT refresh_tokens_pk PRIMARY KEY (hash),
    CONSTRAINT refresh_tokens_session_id_fk FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);

CREATE INDEX refresh_tokens_session_id_ix ON refresh_tokens (session_id);

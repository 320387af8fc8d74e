-- What leaves: read from the write-ahead log by Debezium's outbox event router, which knows these columns by name.
create table outbox (
    id uuid primary key,
    topic text not null,
    key text not null,
    type text not null,
    source text not null,
    subject text not null,
    time timestamptz not null,
    traceparent text,
    payload text not null,
    created_at timestamptz not null default now()
);
create index outbox_created_at on outbox (created_at);
create publication outbox for table outbox;
grant usage on schema public to outbox_reader;
grant select on outbox to outbox_reader;

-- What came in and was handled.
create table inbox (
    source text not null,
    event_id text not null,
    received_at timestamptz not null default now(),
    primary key (source, event_id)
);

-- What was answered, for requests that arrive again.
create table idempotency (
    principal text not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    body text not null,
    location text,
    entity_tag text,
    answered_at timestamptz not null default now(),
    primary key (principal, key)
);

-- What a department has asked to be sent again, and how far that is, in the order of events.
create table webhook_replays (
    id uuid primary key default gen_random_uuid(),
    webhook uuid not null references webhooks (id) on delete cascade,
    since timestamptz not null,
    requested_at timestamptz not null default clock_timestamp(),
    requested_by text not null,
    through_seq bigint not null,
    messages bigint not null default 0,
    finished_at timestamptz
);
create index webhook_replays_webhook on webhook_replays (webhook, requested_at);
create index webhook_replays_under_way on webhook_replays (webhook, requested_at) where finished_at is null;
create index webhook_events_in_order on webhook_events (department, seq);

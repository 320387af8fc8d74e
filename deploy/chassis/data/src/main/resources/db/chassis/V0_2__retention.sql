-- What is over is found by when it was written.
create index inbox_received_at on inbox (received_at);
create index idempotency_answered_at on idempotency (answered_at);

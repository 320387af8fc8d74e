-- Rows are written in the order of time: a summary of each range of pages finds the old ones, and costs a write nothing.
create index inbox_received_at on inbox using brin (received_at) with (autosummarize = on);
create index idempotency_answered_at on idempotency using brin (answered_at) with (autosummarize = on);

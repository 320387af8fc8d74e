-- What is too old goes.
create index day_history_at on day_history (at);

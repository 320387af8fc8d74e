-- What fulfilment-service foresees: by its own revision, and when delivery is expected by it.
alter table commitments
    add column foreseen_revision bigint not null default 0,
    add column foreseen_at timestamptz;

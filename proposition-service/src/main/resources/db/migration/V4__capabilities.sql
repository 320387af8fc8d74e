-- What fulfilment has told of when its departments work, what they can do and how they did: the latest, as a whole.
create table department_capabilities (
    department text primary key,
    revision bigint not null,
    content jsonb not null
);

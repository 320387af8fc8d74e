-- What is promised again and again: a proposition with spans of time instead of dates.
create table proposition_templates (
    id uuid primary key,
    name text not null,
    -- A touch-point may commit it by itself.
    standard boolean not null,
    version bigint not null,
    content jsonb not null,
    written_by text not null,
    written_at timestamptz not null
);
create index proposition_templates_standard on proposition_templates (id) where standard;

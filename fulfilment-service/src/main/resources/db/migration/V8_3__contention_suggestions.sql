-- What colleagues would have their lead decide for a day: the latest word of each. It goes with the decision.
create table contention_suggestions (
    department text not null references departments (id),
    day date not null,
    type text not null,
    suggested_by text not null,
    suggested_at timestamptz not null,
    content jsonb not null,
    primary key (department, day, type, suggested_by)
);

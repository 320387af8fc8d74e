-- What others were last told of a department's day and type: whether more falls on it than can be done. Days that have
-- passed are forgotten.
create table contended_days (
    department text not null references departments (id),
    day date not null,
    type text not null,
    contended boolean not null,
    tasks integer not null check (tasks >= 0),
    -- Null once it is not limited any more.
    capacity integer,
    since timestamptz not null,
    -- Since when it has looked over, while that is not told yet.
    eased_at timestamptz check (eased_at is null or contended),
    revision bigint not null check (revision > 0),
    primary key (department, day, type)
);

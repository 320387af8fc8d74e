-- Of which days each department was told that they are too short, and has not been told that they are over. What was told before
-- is not known by its day: it is told once more, in the same version. "again": the same has to be told once more; "decided": a lead
-- has decided since.
drop table told_contentions;
create table told_contentions (
    department text not null references departments (id),
    day date not null,
    type text not null,
    version bigint not null,
    again boolean not null default false,
    decided boolean not null default false,
    primary key (department, day, type)
);

-- What was told of days, for those who follow a department live: one line each, numbered among the lines of the tasks' timelines.
create table day_history (
    number bigint primary key default nextval('timeline_numbers'),
    department text not null references departments (id),
    at timestamptz not null,
    what text not null,
    day date not null,
    type text not null,
    detail jsonb not null
);

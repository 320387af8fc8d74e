-- What files and people say of a department; departments holds what is in force.
create table department_terms (
    department text primary key references departments (id),
    declared jsonb not null,
    refinement jsonb,
    revision bigint not null check (revision >= 0),
    refined_by text,
    refined_at timestamptz
);
-- Of the departments that are known; the next start writes what their files say.
insert into department_terms (department, declared, revision)
select id, jsonb_strip_nulls(jsonb_build_object('name', name, 'timeZone', time_zone,
    'responseTime', 'PT' || response_time_seconds || 'S', 'workingHours', working_hours,
    'closedDays', nullif(replace(closed_days, ' ', ', '), ''),
    'leadTime', 'PT' || coalesce(nullif(lead_time_seconds, 0), 57600) || 'S',
    'capacityPerDay', nullif(capacity_per_day, ''))), 0
from departments;

alter table departments add column people text not null default '', add column escalation text not null default '';

-- By when the department is to answer; null while nothing waits for its answer.
alter table tasks add column answer_due_at timestamptz;

-- One row for each task that waits for its department's answer: a table as small as the silence is.
create table response_clocks (
    commitment_id uuid primary key references tasks (commitment_id),
    department text not null references departments (id),
    asked_at timestamptz not null,
    step_done integer not null check (step_done >= 0),
    -- When to look at it again; null behind the last step.
    next_at timestamptz,
    notified text,
    escalated_at timestamptz,
    check ((step_done = 0) = (escalated_at is null)),
    check ((escalated_at is null) = (notified is null))
);
-- What the sweep looks for, and what a change of the calendar wakes.
create index response_clocks_next on response_clocks (next_at) where next_at is not null;
create index response_clocks_department on response_clocks (department);
-- The lists, in their order.
create index response_clocks_escalated on response_clocks (asked_at, commitment_id) where step_done > 0;
create index response_clocks_escalated_department on response_clocks (department, asked_at, commitment_id)
    where step_done > 0;

-- Those that wait already are asked anew: a ladder that nobody knew of when they came is not climbed in one leap.
insert into response_clocks (commitment_id, department, asked_at, step_done, next_at)
select commitment_id, department, now(), 0, now() from tasks
where state in ('ACKNOWLEDGED', 'PENDING_CANCELLATION');

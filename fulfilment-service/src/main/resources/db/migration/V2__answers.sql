-- What was promised, in full.
alter table tasks
    add column type text not null default 'other',
    add column quantity integer check (quantity > 0),
    add column depends_on uuid[] not null default '{}',
    add column point_of_no_return timestamptz,
    add column customer_due_at timestamptz;

-- What the department says to it, and sales to that.
alter table tasks
    add column state_before text,
    add column state_since timestamptz,
    add column state_by text,
    add column counter_due_at timestamptz,
    add column reason_code text
        check (reason_code in ('CAPACITY', 'MATERIAL', 'NOT_FEASIBLE', 'UNCLEAR', 'NOT_OURS', 'OTHER')),
    add column reason_text text,
    add column expected_at timestamptz,
    add column insisted_by text,
    add column insisted_at timestamptz,
    add column insisted_why text;

update tasks
set state_since = coalesce(completed_at, accepted_at, acknowledged_at), state_by = coalesce(completed_by, accepted_by);

alter table tasks alter column state_since set not null;

-- The states of before, and that a task is acknowledged exactly when it was never accepted.
alter table tasks
    drop constraint tasks_state_check,
    drop constraint tasks_check;
alter table tasks
    add constraint tasks_state_known check (state in ('ACKNOWLEDGED', 'ACCEPTED', 'IN_PROGRESS', 'HELD', 'COUNTERED',
        'DECLINED', 'PENDING_CANCELLATION', 'CANCELLED', 'COMPLETED', 'FAILED')),
    add constraint tasks_worked_on_is_accepted check (accepted_at is not null
        or state not in ('ACCEPTED', 'IN_PROGRESS', 'HELD', 'PENDING_CANCELLATION', 'COMPLETED', 'FAILED')),
    add constraint tasks_unanswered_is_not_accepted check (accepted_at is null
        or state not in ('ACKNOWLEDGED', 'COUNTERED', 'DECLINED', 'CANCELLED')),
    add constraint tasks_counter_has_a_date check ((state = 'COUNTERED') = (counter_due_at is not null)),
    add constraint tasks_interrupted_work_is_known check ((state = 'PENDING_CANCELLATION') = (state_before is not null)
        and state_before in ('ACCEPTED', 'IN_PROGRESS', 'HELD')),
    add constraint tasks_no_has_a_reason check ((reason_code is null) = (reason_text is null)
        and (reason_code is not null or state not in ('COUNTERED', 'DECLINED', 'HELD', 'FAILED'))),
    add constraint tasks_failed_is_not_kept check (state <> 'FAILED' or (kept is not null and not kept));

-- What the sweep looks for: what the customer was told counts, and only open promises stand in it.
drop index tasks_not_yet_overdue;
create index tasks_not_yet_overdue on tasks (coalesce(customer_due_at, due_at))
    where state not in ('CANCELLED', 'COMPLETED', 'FAILED') and not overdue;

-- The task's timeline: one row with every change, and its number is the task's revision.
create table task_history (
    commitment_id uuid not null references tasks (commitment_id),
    seq bigint not null check (seq > 0),
    at timestamptz not null,
    by text,
    what text not null,
    why text,
    detail jsonb,
    primary key (commitment_id, seq)
);

-- What is known of the tasks from before: when their dates passed is not.
insert into task_history (commitment_id, seq, at, what)
select commitment_id, 1, acknowledged_at, 'acknowledged' from tasks;
insert into task_history (commitment_id, seq, at, by, what)
select commitment_id, 2, accepted_at, accepted_by, 'accepted' from tasks where accepted_at is not null;
insert into task_history (commitment_id, seq, at, by, what)
select commitment_id, revision, completed_at, completed_by, 'completed' from tasks where completed_at is not null;

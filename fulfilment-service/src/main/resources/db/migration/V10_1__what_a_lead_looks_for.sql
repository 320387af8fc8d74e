-- What waits for an answer, the most urgent first: a department's, and everybody's.
create index tasks_answer_due_department on tasks (department, answer_due_at, commitment_id)
    where answer_due_at is not null;
create index tasks_answer_due on tasks (answer_due_at, commitment_id) where answer_due_at is not null;
-- What is open and nobody has, likewise; and what one salesperson answers for to customers.
create index tasks_unassigned on tasks (department, due_at, commitment_id)
    where assignee is null and state not in ('CANCELLED', 'COMPLETED', 'FAILED');
create index tasks_unassigned_everywhere on tasks (due_at, commitment_id)
    where assignee is null and state not in ('CANCELLED', 'COMPLETED', 'FAILED');
create index tasks_salesperson on tasks (salesperson, due_at, commitment_id);

-- Everybody who has heard of it since it was asked, one a line: who heard of an earlier step looks for it, too. An older
-- release that still runs does not write it: then it says less, or what was before the clock began anew.
alter table response_clocks add column told text;
update response_clocks set told = notified;
create index response_clocks_told on response_clocks using gin (string_to_array(told, chr(10))) where step_done > 0;

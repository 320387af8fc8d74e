-- As long as the longest name by which anybody is known; REST and reports say the same.
update tasks set assignee = left(assignee, 255) where char_length(assignee) > 255;
alter table tasks add constraint tasks_assignee_length check (char_length(assignee) <= 255);

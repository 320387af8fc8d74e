-- As long as the longest name by which anybody is known; REST and reports say the same.
alter table tasks add constraint tasks_assignee_length check (char_length(assignee) <= 255);

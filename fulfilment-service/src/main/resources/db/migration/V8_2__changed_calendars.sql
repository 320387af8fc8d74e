-- Rises with each change of what is declared of a department: what was learned before rests on another calendar.
alter table forecast_passes add column calendars bigint not null default 0;

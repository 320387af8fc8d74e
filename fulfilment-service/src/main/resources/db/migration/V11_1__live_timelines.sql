-- One number for each line of every timeline, of tasks and of forecasts, so that they can be told live in one order. The lines that are
-- there have none: nobody follows from before now. No table is rewritten.
create sequence timeline_numbers;
alter table task_history add column number bigint;
alter table task_history alter column number set default nextval('timeline_numbers');
alter table forecast_history add column number bigint;
alter table forecast_history alter column number set default nextval('timeline_numbers');
create index task_history_number on task_history (number) where number is not null;
create index forecast_history_number on forecast_history (number) where number is not null;

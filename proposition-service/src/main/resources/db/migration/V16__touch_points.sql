-- Who has promised as a touch-point, whether or not operations have said which team answers for it: nobody like that sells.
create table touch_points (
    name text primary key,
    since timestamptz not null
);
insert into touch_points (name, since) select touch_point, now() from team_touch_points;

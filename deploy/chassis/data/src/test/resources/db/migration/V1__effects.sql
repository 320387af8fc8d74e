-- What the tests' handlers do to the world.
create table effects (
    id bigint generated always as identity primary key,
    name text not null
);

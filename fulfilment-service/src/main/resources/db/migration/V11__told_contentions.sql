-- The versions of the contentions that a department was last told of; what is contended no more is told anew, if it comes again.
create table told_contentions (
    department text primary key references departments (id),
    versions bigint[] not null
);

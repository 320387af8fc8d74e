-- From accounts.v1: which accounts somebody has registered. What segmentation ranks is an account as well: account_tiers.
create table registered_accounts (
    account_id text primary key,
    revision bigint not null
);

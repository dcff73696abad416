-- Coordinators: how someone becomes one, and what they are in the middle of.

-- A link that gives a role once. hash is of its secret; scope as in role_grant.
create table invitation (
  id bigint not null primary key,
  hash varchar(64) not null unique,
  role varchar(16) not null,
  scope varchar not null,
  role_ends_at bigint,
  invited_by varchar(64) not null,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);

-- A consultation that someone is about to launch, in the form that store.json writes: their words for it, no answer.
create table launch_draft (
  respondent_id bigint not null primary key references respondent (id),
  draft varchar not null,
  updated_at bigint not null
);

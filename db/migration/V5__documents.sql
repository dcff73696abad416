-- What goes with a consultation, and whom a targeted one invites.

-- A paper of a consultation, numbered within it. state: wanted, while the bytes that a coordinator sent are still to be
-- fetched; then kept. languages: tags, separated by spaces. status: draft, revised, replaced or withdrawn.
create table document (
  id bigint not null primary key,
  consultation varchar(32) not null references consultation (code),
  number integer not null,
  title varchar not null,
  version varchar(32) not null,
  status varchar(16) not null,
  languages varchar(128) not null,
  state varchar(8) not null,
  format varchar(8),
  bytes bigint,
  sha256 varchar(64) references stored_file (sha256),
  added_by varchar(64) not null,
  added_at bigint not null,
  changed_at bigint not null
);
create unique index document_of_consultation on document (consultation, number);

-- Where the bytes of a wanted document are had, and who is to be told how it ended.
create table document_wanted (
  document_id bigint not null primary key references document (id),
  address_id bigint not null references address (id),
  language varchar(16) not null,
  channel varchar(16) not null,
  file_reference bytea not null,
  attempts integer not null,
  due_at bigint not null
);
create index document_wanted_due on document_wanted (due_at);

-- Who is invited to a targeted consultation, by name; hash is of the secret in their link. held_by: who
-- has agreed and answers for them.
create table invited_entity (
  id bigint not null primary key,
  consultation varchar(32) not null references consultation (code),
  name_sealed bytea not null,
  hash varchar(64) not null unique,
  created_at bigint not null,
  held_by bigint references respondent (id)
);
create index invited_entity_of_consultation on invited_entity (consultation, held_by);

-- The link that a respondent opened last, of each targeted consultation: several may open one until somebody agrees.
create table entity_opened (
  respondent_id bigint not null references respondent (id),
  consultation varchar(32) not null references consultation (code),
  entity_id bigint not null references invited_entity (id),
  opened_at bigint not null,
  primary key (respondent_id, consultation)
);

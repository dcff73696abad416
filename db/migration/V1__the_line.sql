-- The line: who answers, what they said, what must be said to them, and what was done.
-- Portable to SQLite and PostgreSQL. Instants are milliseconds since 1970 UTC; ids are made by the product, in time order.

-- A person as the product knows one. How to reach them is in address.
create table respondent (
  id bigint not null primary key,
  created_at bigint not null
);

-- Where a respondent is reached. lookup is a keyed hash, sealed is encrypted; the key is outside the data directory.
create table address (
  id bigint not null primary key,
  respondent_id bigint not null references respondent (id),
  channel varchar(16) not null,
  bot varchar(32) not null,
  lookup varchar(64) not null unique,
  sealed bytea not null,
  live_message varchar(64),
  gone_at bigint
);
create index address_of_respondent on address (respondent_id);

-- What has come in. A second arrival of the same key stops here. Holds no content.
create table inbound (
  channel varchar(16) not null,
  bot varchar(32) not null,
  inbound_key varchar(64) not null,
  received_at bigint not null,
  primary key (channel, bot, inbound_key)
);

-- What came in and could not be decided about: a fault of the product. sealed holds it, for one more try at the next
-- start; lookup is its address's keyed hash, so that it goes with a withdrawal. reason names the failure's kind.
-- consultation, stage and question say where the person was when it came, where they were anywhere.
create table parked_inbound (
  channel varchar(16) not null,
  bot varchar(32) not null,
  inbound_key varchar(64) not null,
  lookup varchar(64) not null,
  sealed bytea not null,
  reason varchar(128) not null,
  consultation varchar(32),
  stage varchar(24),
  question varchar(12),
  parked_at bigint not null,
  primary key (channel, bot, inbound_key)
);
create index parked_of_address on parked_inbound (lookup);
create index parked_in_order on parked_inbound (parked_at, channel, bot, inbound_key);

-- The state of a respondent's conversation, in the form that store.json writes. Holds no answer text.
create table conversation (
  respondent_id bigint not null primary key references respondent (id),
  state varchar not null,
  updated_at bigint not null
);

-- An edition of a questionnaire as it was first used; its text never changes.
create table edition (
  questionnaire varchar(32) not null,
  version varchar(32) not null,
  digest varchar(64) not null,
  source varchar not null,
  registered_at bigint not null,
  primary key (questionnaire, version)
);

-- A consultation: origin is file or chat, source its full text; the columns are what queries ask for.
create table consultation (
  code varchar(32) not null primary key,
  origin varchar(8) not null,
  source varchar not null,
  scope varchar not null,
  zone varchar(64) not null,
  opens_at bigint,
  closes_at bigint,
  contact varchar not null,
  registered_at bigint not null
);

-- One respondent's response to one consultation, from consent on. Withdrawn, it keeps its id and dates alone.
create table response (
  id bigint not null primary key,
  consultation varchar(32) not null references consultation (code),
  respondent_id bigint references respondent (id),
  pseudonym varchar(32),
  receipt varchar(32) not null unique,
  questionnaire varchar(32) not null,
  version varchar(32) not null,
  channel varchar(16) not null,
  source varchar(32),
  language varchar(16) not null,
  status varchar(16) not null,
  trial boolean not null,
  consent_version varchar(32) not null,
  consented_at bigint not null,
  started_at bigint not null,
  updated_at bigint not null,
  submitted_at bigint,
  withdrawn_at bigint,
  stakeholder_type varchar(32),
  individual_capacity boolean,
  itu_status varchar(32),
  country varchar(2),
  publication varchar(16),
  name_sealed bytea,
  organization_sealed bytea
);
create unique index response_of_consultation on response (consultation, id);
create index response_of_respondent on response (respondent_id, consultation);

-- What a respondent did with a question. shown is the text of the question as they saw it.
create table answer (
  response_id bigint not null references response (id),
  question varchar(12) not null,
  status varchar(16) not null,
  language varchar(16) not null,
  shown varchar not null,
  first_at bigint not null,
  last_at bigint not null,
  primary key (response_id, question)
);

-- One row a bubble, keyed by the channel's message; an answer is the sum of its bubbles in the order they were sent.
-- content is the text as typed, the caption of a file, or the code of a chosen option.
create table bubble (
  id bigint not null primary key,
  response_id bigint not null references response (id),
  question varchar(12) not null,
  address_id bigint not null references address (id),
  message_key varchar(64) not null,
  sent_at bigint not null,
  ordinal bigint not null,
  kind varchar(16) not null,
  language varchar(16) not null,
  version varchar(32) not null,
  content varchar not null,
  words integer not null,
  revisions integer not null,
  received_at bigint not null,
  edited_at bigint,
  unique (address_id, message_key)
);
create index bubble_of_answer on bubble (response_id, question, sent_at, ordinal);

-- Earlier wordings of a bubble.
create table revision (
  bubble_id bigint not null references bubble (id),
  number integer not null,
  content varchar not null,
  replaced_at bigint not null,
  primary key (bubble_id, number)
);

-- Bytes on disk, named by their SHA-256. uses counts the media rows that point here; at zero the file goes.
create table stored_file (
  sha256 varchar(64) not null primary key,
  bytes bigint not null,
  uses integer not null,
  stored_at bigint not null
);

-- A file that came with a bubble. state: wanted, stored, too-large, or lost.
create table media (
  id bigint not null primary key,
  bubble_id bigint not null references bubble (id),
  response_id bigint not null references response (id),
  kind varchar(16) not null,
  channel varchar(16) not null,
  file_reference bytea not null,
  name varchar,
  mime varchar(128),
  declared_bytes bigint,
  state varchar(16) not null,
  sha256 varchar(64) references stored_file (sha256),
  attempts integer not null,
  due_at bigint not null,
  reason varchar(64)
);
create index media_of_bubble on media (bubble_id);
create index media_of_response on media (response_id);
create index media_wanted on media (state, due_at);
create index media_of_file on media (sha256);

-- What must be said: a respondent, a phrase and its arguments; never an address, never answer text.
-- state: due, sending, or parked. Rows that were sent are deleted.
create table outbox (
  id bigint not null primary key,
  respondent_id bigint not null references respondent (id),
  address_id bigint not null references address (id),
  priority integer not null,
  kind varchar(16) not null,
  body varchar not null,
  replaceable boolean not null,
  state varchar(8) not null,
  due_at bigint not null,
  expires_at bigint,
  created_at bigint not null,
  attempts integer not null,
  unknown_outcomes integer not null,
  reason varchar(64)
);
create index outbox_due on outbox (state, due_at);
create index outbox_next on outbox (state, priority, id, address_id);
create index outbox_of_respondent on outbox (respondent_id, state, priority, id);

-- What a web page shows: what the last turn of its session said, in the form that store.json writes.
create table page (
  address_id bigint not null references address (id),
  position integer not null,
  kind varchar(16) not null,
  body varchar not null,
  shown_at bigint not null,
  primary key (address_id, position)
);

-- How a person comes back from another device. The code follows from seed by the key; hash finds it again.
create table resume_code (
  hash varchar(64) not null primary key,
  respondent_id bigint not null unique references respondent (id),
  seed bigint not null,
  created_at bigint not null
);

-- What was done, by whom, to what: no personal data. hash covers the row and the hash before it.
create table audit (
  seq bigint not null primary key,
  at bigint not null,
  actor varchar(64) not null,
  act varchar(32) not null,
  subject varchar(64) not null,
  detail varchar not null,
  hash varchar(64) not null
);
create index audit_of_subject on audit (subject, act, at);

-- Bearer tokens, hashed. region is empty for all.
create table token (
  id varchar(32) not null primary key,
  hash varchar(64) not null unique,
  role varchar(16) not null,
  region varchar(16),
  created_at bigint not null,
  revoked_at bigint
);

-- Roles of people, each with its scope and end.
create table role_grant (
  id bigint not null primary key,
  respondent_id bigint not null references respondent (id),
  role varchar(16) not null,
  scope varchar not null,
  granted_by varchar(64) not null,
  granted_at bigint not null,
  ends_at bigint,
  revoked_at bigint
);
create index role_of_respondent on role_grant (respondent_id);

-- Acts that come due, each claimed by updating its row so that two processes run it once.
create table act (
  act_key varchar(128) not null primary key,
  kind varchar(32) not null,
  subject varchar(64) not null,
  due_at bigint not null,
  claimed_by varchar(64),
  claimed_at bigint,
  done_at bigint
);
create index act_due on act (done_at, due_at);

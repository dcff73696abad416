-- Questions to a human, and groups.

-- What someone asked with /help, and what a coordinator answered. Both texts go with a withdrawal; the row stays, so that
-- a reply that comes later is told why it goes nowhere.
create table help_question (
  id bigint not null primary key,
  response_id bigint not null references response (id),
  address_id bigint not null references address (id),
  message_key varchar(64) not null,
  content varchar,
  asked_at bigint not null,
  reply varchar,
  reply_address_id bigint references address (id),
  reply_key varchar(64),
  answered_by varchar(64),
  answered_at bigint,
  withdrawn_at bigint
);
create index help_question_of_response on help_question (response_id, answered_at);
create index help_question_of_message on help_question (address_id, message_key);
create index help_reply_of_message on help_question (reply_address_id, reply_key);

-- A message about a question: to a coordinator, for the role of grant_id, or with the answer to whoever asked, without one.
-- outbox_id names the row that sends it; message_key the message, once it is sent: a reply to that is about the question.
create table help_relay (
  outbox_id bigint not null primary key,
  question_id bigint not null references help_question (id),
  grant_id bigint references role_grant (id),
  address_id bigint not null references address (id),
  message_key varchar(64)
);
create index help_relay_of_message on help_relay (address_id, message_key);
create index help_relay_of_question on help_relay (question_id);
create index help_relay_of_grant on help_relay (grant_id);

-- A group that the bot is in. Nobody in it is known, and nothing that is written there: it has an address, and what it
-- was invited to last; empty for whatever was open.
create table group_chat (
  address_id bigint not null primary key references address (id),
  consultation varchar(32) not null,
  invited_at bigint not null
);

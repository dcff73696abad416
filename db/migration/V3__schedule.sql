-- What goes out by itself, and to many: reminders and announcements, a slice at a time.

-- The person said stop, and has not gone on since: nothing is sent to them unasked.
alter table response add column stopped_at bigint;
-- How many reminders were put on their way to them, and that they want no more.
alter table response add column reminders integer not null default 0;
alter table response add column reminders_ended_at bigint;

/* [jooq ignore start] */
update response set stopped_at = (
  select max(audit.at) from audit where audit.subject = cast(response.id as varchar(64)) and audit.act = 'stopped'
) where respondent_id is not null;
update response set stopped_at = null where stopped_at < updated_at;
/* [jooq ignore stop] */

-- A message to all of a consultation. kind: reminder or announcement. texts: what coordinators wrote, by language.
-- state: running, stopped, or done. seen: the response up to which receivers were looked at; null once all were.
-- slices counts them: of two processes that take the same slice one finds the number changed, and does nothing.
-- teller is who is told how it ended, where somebody began it.
create table broadcast (
  id bigint not null primary key,
  kind varchar(16) not null,
  consultation varchar(32) not null references consultation (code),
  texts varchar not null,
  state varchar(8) not null,
  receivers bigint not null,
  seen bigint,
  slices bigint not null,
  queued bigint not null,
  sent bigint not null,
  teller bigint references respondent (id),
  teller_address bigint references address (id),
  teller_language varchar(16),
  begun_at bigint not null,
  ended_at bigint
);
create index broadcast_of_consultation on broadcast (consultation, state, kind);
create index broadcast_in_state on broadcast (state, id);

-- Receivers whose turn comes later: it is night where they are.
create table broadcast_later (
  broadcast_id bigint not null references broadcast (id),
  respondent_id bigint not null references respondent (id),
  due_at bigint not null,
  primary key (broadcast_id, respondent_id)
);
create index broadcast_later_due on broadcast_later (broadcast_id, due_at);

-- Which rows of the outbox are of a broadcast.
alter table outbox add column broadcast_id bigint;
/* [jooq ignore start] */
create index outbox_of_broadcast on outbox (broadcast_id, state) where broadcast_id is not null;
/* [jooq ignore stop] */

-- An announcement that someone is about to send, in the form that store.json writes: their words for it, no answer.
create table announcement_draft (
  respondent_id bigint not null primary key references respondent (id),
  consultation varchar(32) not null,
  draft varchar not null,
  updated_at bigint not null
);

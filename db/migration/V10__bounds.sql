-- What is looked up where somebody is forgotten has an index: without one each of these tables was read whole, a person.
create index broadcast_later_of_respondent on broadcast_later (respondent_id);
create index invited_entity_held_by on invited_entity (held_by);
create index outbox_of_address on outbox (address_id);
create index entity_opened_of_entity on entity_opened (entity_id);
create index entity_opened_of_consultation on entity_opened (consultation);
create index help_question_asked on help_question (asked_at);
create index pause_ends on pause (ends_at);

-- A token has a name, an end and a last use, so that who lost its id finds it and ends it.
alter table token add column name varchar(120);
alter table token add column expires_at bigint;
alter table token add column used_at bigint;

-- What a bubble takes of what one person may store: the characters of its text and of its earlier wordings. 0 for what was
-- stored before there were bounds.
alter table bubble add column characters bigint not null default 0;

-- The days on which the server has run, counted: one at most for each, whatever its clock does. There is one row, from
-- the first look on. began_at is when the day that is now began, by the clock as it was then.
create table running_day (
  id integer not null primary key,
  number bigint not null,
  began_at bigint not null
);

-- On which of these days somebody was last heard from who has agreed to nothing; null once they have.
alter table conversation add column heard_on bigint;

/* [jooq ignore start] */
create index conversation_without_consent on conversation (heard_on, respondent_id) where heard_on is not null;
update conversation set heard_on = 0
where not exists (select 1 from response where response.respondent_id = conversation.respondent_id);
/* [jooq ignore stop] */

-- The uploads of what was set aside, by their names in the spool, a line each, so that they are kept though
-- the rest of the row cannot be read; null where an earlier release set it aside, and they stand in what is sealed alone.
alter table parked_inbound add column uploads varchar;

-- Which bot a row goes out by, as its address says: what waits for one that is not configured is counted apart, and not
-- walked at each look at what is due.
alter table outbox add column bot varchar(32) not null default '';
update outbox set bot = (select address.bot from address where address.id = outbox.address_id);
drop index outbox_due;
drop index outbox_next;
create index outbox_due on outbox (state, bot, due_at);
create index outbox_next on outbox (state, bot, priority, id, address_id);

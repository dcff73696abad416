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

-- A role is held in the chat in which it was taken up: who comes to the same answers from another chat has no role by it.
alter table role_grant add column address_id bigint references address (id);
create index role_at_address on role_grant (address_id);
/* [jooq ignore start] */
update role_grant set address_id = (
  select min(address.id) from address
  where address.respondent_id = role_grant.respondent_id and address.channel <> 'web');
/* [jooq ignore stop] */

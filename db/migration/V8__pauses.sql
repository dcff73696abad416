-- A wait that a channel asked for, by the address that it came of: of that chat, or of the whole bot. It outlives the row of
-- the outbox that was being sent, which may be taken back meanwhile.
create table pause (
  address_id bigint not null references address (id),
  whole_bot boolean not null,
  ends_at bigint not null,
  primary key (address_id, whole_bot)
);

/* [jooq ignore start] */
insert into pause (address_id, whole_bot, ends_at)
select address_id, reason = 'held-bot', max(due_at)
from outbox
where state = 'due' and reason in ('held', 'held-bot')
group by address_id, reason;
/* [jooq ignore stop] */

-- Whether a message has buttons: one that waits and is followed by another with buttons goes without its own.
alter table outbox add column buttons boolean not null default false;

-- What is kept, and for how long: the audit for good, a mark of the key that fits, codes that outlive a key.

-- Something sealed, by which the key that belongs to this database is known. There is one row.
create table key_mark (
  id integer not null primary key,
  sealed bytea not null,
  made_at bigint not null
);

-- A code that was given before the key was changed: it follows from an earlier key, and is kept sealed with the present one.
alter table resume_code add column sealed bytea;

/* [jooq ignore start] */
create trigger audit_row_stays before delete on audit
begin
  select raise(abort, 'a row of the audit is never deleted');
end;
create trigger audit_row_is_as_written before update on audit
begin
  select raise(abort, 'a row of the audit is never changed');
end;
/* [jooq ignore stop] */

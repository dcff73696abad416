-- What is kept, and for how long: the audit for good, a mark of the key that fits, codes that outlive a key.
-- In the place of the script of the same name in db/migration, whose triggers only SQLite understands.

-- Something sealed, by which the key that belongs to this database is known. There is one row.
create table key_mark (
  id integer not null primary key,
  sealed bytea not null,
  made_at bigint not null
);

-- A code that was given before the key was changed: it follows from an earlier key, and is kept sealed with the present one.
alter table resume_code add column sealed bytea;

create function audit_row_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'a row of the audit is never changed';
  end if;
  raise exception 'a row of the audit is never deleted';
end $$;
create trigger audit_row_stays before update or delete on audit
for each row execute function audit_row_stays();
create trigger audit_stays before truncate on audit
for each statement execute function audit_row_stays();

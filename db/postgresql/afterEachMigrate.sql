-- The lengths in the scripts say what is expected, and SQLite holds nobody to them: an answer must not be refused by the one
-- database that the other would keep.
do $$
declare
  each record;
begin
  for each in
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and character_maximum_length is not null
      and table_name <> 'flyway_schema_history'
  loop
    execute format('alter table %I alter column %I type varchar', each.table_name, each.column_name);
  end loop;
end $$;

-- Whether the recordings of a response may be published as they are, and not only what is said in them, as text. Null where
-- its person was not asked: then they may not.
alter table response add column publish_recordings boolean;

-- Whether the voice in a response may be published; null where its person was not asked: then what they said may be
-- published in writing alone.
alter table response add column publish_recordings boolean;

-- How long a recording lasts, as the channel says; null where it does not, and for what was sent before.
alter table media add column seconds integer;

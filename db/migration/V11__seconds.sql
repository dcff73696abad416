-- How long a recording is, in seconds, as the channel declares it; null where the channel does not say, and for what was
-- kept before this was stored.
alter table media add column seconds bigint;

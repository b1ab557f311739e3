-- `AnswerError.fault` is `problem` now, and a row of a file that cannot be read is `unreadable`: what
-- waits or is remembered as JSON follows. Within JSON's texts a quote has a backslash before it, so
-- that what is found here are names of properties. Servers of an earlier version are to be stopped first.

ALTER TABLE "IdempotencyKey" NO FORCE ROW LEVEL SECURITY;
UPDATE "IdempotencyKey" SET effect = replace(effect::text, '"fault": ', '"problem": ')::jsonb
  WHERE effect::text LIKE '%"fault": %';
ALTER TABLE "IdempotencyKey" FORCE ROW LEVEL SECURITY;

ALTER TABLE "JobChunk" NO FORCE ROW LEVEL SECURITY;
UPDATE "JobChunk" SET rows = replace(rows::text, '{"fault": ', '{"unreadable": ')::jsonb
  WHERE rows::text LIKE '%{"fault": %';
ALTER TABLE "JobChunk" FORCE ROW LEVEL SECURITY;

-- What holds of customers, their merges and their facts at any time, and of matches once all tasks are
-- done: a row for each finding.
WITH RECURSIVE along AS (
  SELECT "workspaceId", id, id AS reached, "mergedIntoId" AS next, 0 AS steps FROM "Customer"
  UNION ALL
  SELECT along."workspaceId", along.id, customer.id, customer."mergedIntoId", along.steps + 1
  FROM along JOIN "Customer" customer
    ON customer."workspaceId" = along."workspaceId" AND customer.id = along.next
  WHERE along.steps < 1000
),
survivor AS (
  SELECT "workspaceId", id, reached FROM along WHERE next IS NULL
),
named AS (
  SELECT "workspaceId", id, 'EMAIL' AS kind, '' AS system, email AS value FROM "Customer"
  WHERE email IS NOT NULL
  UNION ALL
  SELECT "workspaceId", id, 'PHONE', '', phone FROM "Customer" WHERE phone IS NOT NULL
  UNION ALL
  SELECT "workspaceId", "entityId", 'EXTERNAL_ID', system, "externalId" FROM "CustomerExternalId"
),
open AS (
  SELECT event."workspaceId", event.match::text AS match, identifier.id AS identifier,
    count(DISTINCT survivor.reached) AS customers
  FROM "CustomerEvent" event
  JOIN "CustomerIdentifier" identifier ON identifier."workspaceId" = event."workspaceId"
    AND identifier.id = event."identifierId"
  LEFT JOIN named ON named."workspaceId" = identifier."workspaceId"
    AND named.kind = identifier.kind::text AND named.system = identifier.system
    AND named.value = identifier.value
  LEFT JOIN survivor ON survivor."workspaceId" = named."workspaceId" AND survivor.id = named.id
  WHERE event."customerId" IS NULL AND identifier.kind <> 'ID'
  GROUP BY 1, 2, 3
)
SELECT 'customer ' || id || ' is merged in a circle' AS finding
FROM "Customer" customer WHERE NOT EXISTS (
  SELECT FROM survivor
  WHERE survivor."workspaceId" = customer."workspaceId" AND survivor.id = customer.id)
UNION ALL
SELECT 'customer ' || id || ' is merged, and no one merge says so'
FROM "Customer" customer WHERE "mergedIntoId" IS NOT NULL AND 1 <> (
  SELECT count(*) FROM "CustomerMerge" merge
  WHERE merge."workspaceId" = customer."workspaceId" AND merge."mergedId" = customer.id
    AND merge."survivorId" = customer."mergedIntoId" AND merge."undoneAt" IS NULL)
UNION ALL
SELECT 'merge ' || merge.id || ' is not undone, and its customer is not merged'
FROM "CustomerMerge" merge JOIN "Customer" customer
  ON customer."workspaceId" = merge."workspaceId" AND customer.id = merge."mergedId"
WHERE merge."undoneAt" IS NULL AND customer."mergedIntoId" IS DISTINCT FROM merge."survivorId"
UNION ALL
SELECT 'event ' || id || ' is ' || match || ' with the customer ' || coalesce("customerId"::text, 'null')
FROM "CustomerEvent" WHERE (match = 'MATCHED') <> ("customerId" IS NOT NULL)
UNION ALL
SELECT 'event ' || id || ' is ' || match || ' with the identifier ' || coalesce("identifierId"::text, 'null')
FROM "CustomerEvent" WHERE match IN ('WAITING', 'AMBIGUOUS') AND "identifierId" IS NULL
  OR match = 'NONE' AND "identifierId" IS NOT NULL
UNION ALL
SELECT 'events with the identifier ' || identifier || ' are ' || match || ', and ' || customers || ' customers have it'
FROM open WHERE match <> CASE customers WHEN 0 THEN 'WAITING' WHEN 1 THEN 'MATCHED' ELSE 'AMBIGUOUS' END

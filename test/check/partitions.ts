/**
 * A migration as Citus would have it: first tables and indexes, every table spread over
 * partitions by the hash of its workspace, then the foreign keys. PostgreSQL holds partitioned
 * tables to the rule that Citus holds distributed ones to: each key contains the column by which
 * rows are spread.
 */
export function partitioned(migration: string): string {
  const foreignKeys: string[] = [];
  const rest = migration.replace(
    /^ALTER TABLE "\w+" ADD CONSTRAINT [^;]*? FOREIGN KEY [^;]*;/gm,
    (key) => {
      foreignKeys.push(key);
      return '';
    },
  );
  const spread = rest.replace(
    /^CREATE TABLE "(\w+)" \((.*?)^\);/gms,
    (_, name: string, columns: string) => {
      const tenant = name === 'Workspace' ? 'id' : 'workspaceId';
      return [
        `CREATE TABLE "${name}" (${columns}) PARTITION BY HASH ("${tenant}");`,
        ...[0, 1].map(
          (part) =>
            `CREATE TABLE "${name}_h${part}" PARTITION OF "${name}" ` +
            `FOR VALUES WITH (MODULUS 2, REMAINDER ${part});`,
        ),
      ].join('\n');
    },
  );
  return [spread, ...foreignKeys].join('\n');
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../support/cluster.ts';
import { connect } from '../support/connection.ts';

/**
 * Takes a base backup of a PostgreSQL while it runs, as its manual describes (26.3.3), and starts
 * another one on it. Each file is copied at another moment; the write-ahead log makes them agree.
 *
 * @param beforeTheEnd called when the files are copied and the backup has not ended
 */
export async function restoredFromBackup(
  cluster: Cluster,
  beforeTheEnd: () => void,
): Promise<Cluster> {
  const directory = join(mkdtempSync(join(tmpdir(), 'cxgraph-backup-')), 'cluster');
  const { sql, close } = await connect(cluster.url);
  try {
    await sql.query("SELECT pg_backup_start('soak', fast => true)::text");
    copy(cluster.directory, directory);
    beforeTheEnd();
    const [stopped] = await sql.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)',
    );
    writeFileSync(join(directory, 'backup_label'), stopped?.labelfile ?? '');
  } finally {
    await close();
  }
  rmSync(join(directory, 'pg_wal'), { recursive: true });
  copy(join(cluster.directory, 'pg_wal'), join(directory, 'pg_wal'));
  for (const own of ['postmaster.pid', 'postmaster.opts']) {
    rmSync(join(directory, own), { force: true });
  }
  const { password } = new URL(cluster.url);
  return startCluster({ durable: true, from: { directory, password } });
}

/** Files may change and disappear while they are copied: the write-ahead log has the changes. */
function copy(from: string, to: string): void {
  try {
    execFileSync('cp', ['-a', from, to], { stdio: 'pipe' });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const others = said.split('\n').filter((line) => !/No such file or directory|^$/.test(line));
    if (others.length > 0) throw error;
  }
}

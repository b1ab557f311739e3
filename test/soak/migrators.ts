import { cxgraph } from '../support/command.ts';
import { connect, inDatabase, run as runSql } from '../support/connection.ts';
import { countEach } from './load.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { soakKey } from './server.ts';

/** How many times the scenario is run. */
const rounds = 10;

async function run({ databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  const codes: number[] = [];
  const workspaces: number[] = [];
  const times = Math.max(1, Math.round(rounds * scale));
  for (let round = 1; round <= times; round++) {
    onProgress(`round ${round} of ${times}`);
    const name = `${new URL(databaseUrl).pathname.slice(1)}_${round}`;
    await runSql(databaseUrl, `CREATE DATABASE ${name}`);
    const url = inDatabase(databaseUrl, name);
    const environment = {
      DATABASE_URL: url,
      CXGRAPH_SEED: 'none',
      CXGRAPH_ADMIN_KEY: soakKey,
      PORT: '0',
    };
    const commands = [['migrate', 'apply'], ['migrate', 'apply'], ['start'], ['start']];
    const running = commands.map((command) => cxgraph(command, environment));
    const [one, other, ...servers] = running;
    codes.push(...(await Promise.all([one?.ended, other?.ended])).map((end) => end?.code ?? -1));
    await Promise.all(servers.map((server) => server.said(/GraphQL endpoint/)));
    for (const { child } of servers) child.kill('SIGTERM');
    codes.push(
      ...(await Promise.all(servers.map(({ ended }) => ended))).map((end) => end.code ?? -1),
    );
    const { sql, close } = await connect(url);
    const [counted] = await sql.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "Workspace"',
    );
    workspaces.push(counted?.count ?? 0);
    await close();
  }
  return [
    {
      what: 'two migrators and two servers at once on an empty database',
      seen: `${times} times, exit codes ${countEach(codes)}`,
      wanted: 'all end with 0',
      holds: codes.every((code) => code === 0),
    },
    {
      what: 'workspaces that they made',
      seen: countEach(workspaces),
      wanted: 'one each time',
      holds: workspaces.every((count) => count === 1),
    },
  ];
}

/** Whether processes that find an empty database at the same time all succeed. */
export const migrators: Scenario = { title: 'Two migrators and two servers at once', run };

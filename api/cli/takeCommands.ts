import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { Command } from 'commander';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Database } from '../database/open.ts';
import { describeFailure } from '../protection/failures.ts';
import { commandSocket, type SocketMessage } from './commandSocket.ts';
import { addDatabaseCommands } from './databaseCommands.ts';
import { runCommand } from './runCommand.ts';
import type { Shell } from './shell.ts';

/** The number of commands that may run at a time. */
const maxCommands = 8;

/** Characters that a command's line may have, and milliseconds until it must have arrived. */
const maxLine = 100_000;
const lineLimit = 10_000;

interface TakingOptions {
  readonly database: Database;
  readonly config: Config;
  /** The address of the database. */
  readonly url: string;
  readonly log: Logger;
}

/**
 * Takes commands of the database from other processes of the same user, which cannot open the
 * embedded database while the server has it open. Where it cannot listen, the server serves all the
 * same.
 *
 * @returns `close`, which does not wait for commands under way
 */
export function takeCommands({ database, config, url, log }: TakingOptions): { close(): void } {
  const path = commandSocket(url);
  if (path === null) return { close: () => {} };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    void readLine(socket).then(async (line) => {
      const send = (message: SocketMessage) => {
        if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
      };
      send({ code: await run(line, send, database, config) });
      socket.end();
    });
  });
  server.maxConnections = maxCommands;
  server.unref();
  server.on('error', (error) => {
    log.warn(
      { failure: describeFailure(error) },
      'Commands of the database cannot reach this server',
    );
  });
  // A killed server leaves its socket. No other process listens here while this one has the database open.
  rmSync(path, { force: true });
  server.listen(path, () => {
    if (server.listening) chmodSync(path, 0o600);
  });
  return {
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** @returns the command's exit code */
async function run(
  line: string | null,
  send: (message: SocketMessage) => void,
  database: Database,
  config: Config,
): Promise<number> {
  const terminal = {
    say: (text: string) => send({ say: text }),
    complain: (text: string) => send({ complain: text }),
  };
  const argv = argvIn(line);
  if (argv === null) return 1;
  let failed = false;
  const shell: Shell = {
    terminal,
    perform: (command) => command(),
    withDatabase: (work) => work(database, config),
    withExistingDatabase: (work) => work(database, config),
    fail: () => {
      failed = true;
    },
  };
  const program = new Command('cxgraph').configureOutput({
    writeOut: (text) => terminal.say(text.trimEnd()),
    writeErr: (text) => terminal.complain(text.trimEnd()),
  });
  addDatabaseCommands(program, shell);
  const code = await runCommand(program, argv, terminal);
  return failed ? 1 : code;
}

function argvIn(line: string | null): readonly string[] | null {
  try {
    const argv: unknown = JSON.parse(line ?? '');
    return isArgv(argv) ? argv : null;
  } catch {
    return null;
  }
}

function isArgv(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** The first line, without its end; null where no line comes in time, or it is too long. */
function readLine(socket: Socket): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    const done = (line: string | null) => {
      clearTimeout(timer);
      // Further input is read and dropped, so that the end of the connection is noticed.
      socket.removeAllListeners('data').resume();
      resolve(line);
    };
    const timer = setTimeout(() => done(null), lineLimit);
    socket.once('close', () => done(null));
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const end = text.indexOf('\n');
      if (end >= 0) done(text.slice(0, end));
      else if (text.length > maxLine) done(null);
    });
  });
}

import pg from 'pg';
import { changesChannel, changesOf } from '../../schema/changes/number.ts';
import { DatabaseClient } from './databasePool.ts';
import type { Wakes } from './wakes.ts';

/** Called with a workspace whose changes were numbered, by whichever process. */
export type ChangeSignal = (workspaceId: string) => void;

/**
 * Listens to what this process numbers.
 *
 * @returns removes the listener
 */
export function onOwnChanges(onWake: Wakes['onWake'], signal: ChangeSignal): () => void {
  const prefix = changesOf('');
  return onWake((topics) => {
    for (const topic of topics) {
      if (topic.startsWith(prefix)) signal(topic.slice(prefix.length));
    }
  });
}

/** Milliseconds between two tries to connect. */
const pause = 5_000;

/**
 * Listens to what other processes number, by a connection of its own. It only wakes: a pooler that
 * hands out connections for a transaction passes no notification on, and then subscriptions poll.
 *
 * @returns ends it
 */
export function listenForChanges(config: pg.ClientConfig, signal: ChangeSignal): () => void {
  let ended = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    client = null;
    if (!ended) timer = setTimeout(connect, pause).unref();
  };
  const connect = () => {
    const opened = new DatabaseClient(config);
    client = opened;
    opened.on('notification', ({ payload }) => {
      if (payload) signal(payload);
    });
    opened.once('end', again);
    opened
      .connect()
      .then(() => opened.query(`LISTEN ${pg.escapeIdentifier(changesChannel)}`))
      .catch(() => opened.end().catch(() => {}));
  };
  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    client?.end().catch(() => {});
  };
}

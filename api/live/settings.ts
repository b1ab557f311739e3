import type { EnvironmentVariable } from '../config.ts';
import { ConfigError, integer } from '../configValues.ts';

/** The settings of subscriptions. */
export interface LiveConfig {
  /** Those that are open at a time, on the server and with one key; more are refused. */
  readonly maxSubscriptions: number;
  readonly maxSubscriptionsOfKey: number;
  /** Milliseconds of silence after which a subscription sends a heartbeat. */
  readonly heartbeat: number;
}

/** The environment variables of subscriptions. */
export const liveVariables = [
  {
    name: 'CXGRAPH_MAX_SUBSCRIPTIONS',
    meaning:
      'Subscriptions that are open on the server at a time; more are refused with 503. Each takes a connection, so the rest of MAX_CONNECTIONS is for other requests.',
    fallback: 'half of MAX_CONNECTIONS',
  },
  {
    name: 'CXGRAPH_MAX_SUBSCRIPTIONS_OF_KEY',
    meaning: 'The same with one key; more are refused with 429.',
    fallback: 'half of CXGRAPH_MAX_SUBSCRIPTIONS',
  },
  {
    name: 'CXGRAPH_HEARTBEAT_MS',
    meaning:
      'Milliseconds of silence after which a subscription sends a heartbeat, an event that its client can see. The client takes three times as long without any for a lost connection.',
    fallback: '15000',
  },
  {
    name: 'CXGRAPH_IDLE_TIMEOUT_MS',
    meaning:
      'Milliseconds after which a balancer or proxy before the server ends a connection on which nothing is sent. The server does not start if a heartbeat takes as long.',
    fallback: '60000',
  },
] as const satisfies readonly EnvironmentVariable[];

type Name = (typeof liveVariables)[number]['name'];

/** @throws {ConfigError} for more subscriptions than connections, or a heartbeat that comes too late */
export function readLiveConfig(
  read: (name: Name) => string | undefined,
  maxConnections: number,
): LiveConfig {
  const number = (name: Name, fallback: number, least: number, most: number) =>
    integer(name, read(name), fallback, least, most);
  const half = Math.floor(maxConnections / 2);
  const maxSubscriptions = number('CXGRAPH_MAX_SUBSCRIPTIONS', half, 0, maxConnections);
  const ofKey = Math.ceil(maxSubscriptions / 2);
  const idle = number('CXGRAPH_IDLE_TIMEOUT_MS', 60_000, 1_000, 86_400_000);
  const heartbeat = number('CXGRAPH_HEARTBEAT_MS', 15_000, 1_000, 3_600_000);
  if (heartbeat >= idle) {
    throw new ConfigError(
      `CXGRAPH_HEARTBEAT_MS is ${heartbeat}, and CXGRAPH_IDLE_TIMEOUT_MS ${idle}: a subscription would be cut before its heartbeat. Set the first to a third of the second, or less.`,
    );
  }
  return {
    ...{ maxSubscriptions, heartbeat },
    maxSubscriptionsOfKey: number('CXGRAPH_MAX_SUBSCRIPTIONS_OF_KEY', ofKey, 0, maxConnections),
  };
}

import { describe, expect, test } from 'vitest';
import { Outbound } from '../schema/kernel/outbound.ts';
import { readConfig, variables } from './config.ts';
import { ConfigError } from './configValues.ts';

describe('the configuration', () => {
  test('has a default for every variable', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: undefined,
      databaseAppUrl: undefined,
      statementTimeout: 60_000,
      readTimeout: 10_000,
      preparedStatements: 100,
      adminKey: null,
      seed: 'automatic',
      logLevel: 'info',
      logFormat: 'automatic',
      bodyLimit: 1_000_000,
      importLimit: 1_000_000_000,
      costBudget: 500_000,
      rateLimitKey: 6_000,
      rateLimitAddress: 600,
      trustProxy: 0,
      graphiql: true,
      worker: true,
      workerPoll: 500,
      workerLease: 60_000,
      backupDays: null,
      changeDays: 7,
      outbound: new Outbound(),
      publicUrl: null,
      channels: { senders: {}, smtp: null, webhook: null },
      maxConnections: 4_000,
      maxSubscriptions: 2_000,
      maxSubscriptionsOfKey: 1_000,
      heartbeat: 15_000,
      shutdownDelay: 0,
      shutdownGrace: 10_000,
    });
  });

  test('reads every variable that it documents', () => {
    const readNames = new Set<string>();
    const environment = new Proxy<Record<string, string>>(
      {},
      {
        get(_target, name) {
          readNames.add(String(name));
          return undefined;
        },
      },
    );
    readConfig(environment);
    expect([...readNames].sort()).toEqual(
      [...variables.map(({ name }) => name), 'NODE_ENV'].sort(),
    );
  });

  test('leaves half of the connections to other requests than subscriptions', () => {
    expect(readConfig({ MAX_CONNECTIONS: '100' })).toMatchObject({
      maxSubscriptions: 50,
      maxSubscriptionsOfKey: 25,
    });
    expect(() => readConfig({ MAX_CONNECTIONS: '9', CXGRAPH_MAX_SUBSCRIPTIONS: '10' })).toThrow(
      'CXGRAPH_MAX_SUBSCRIPTIONS must be a whole number from 0 to 9',
    );
  });

  test.each([
    { CXGRAPH_HEARTBEAT_MS: '60000' },
    { CXGRAPH_HEARTBEAT_MS: '90000', CXGRAPH_IDLE_TIMEOUT_MS: '80000' },
    { CXGRAPH_IDLE_TIMEOUT_MS: '10000' },
  ])('refuses %j, with which a subscription would be cut before its heartbeat', (environment) => {
    expect(() => readConfig(environment)).toThrow(
      /CXGRAPH_HEARTBEAT_MS .* CXGRAPH_IDLE_TIMEOUT_MS/,
    );
  });

  test('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', CXGRAPH_ADMIN_KEY: '' })).toEqual(readConfig({}));
  });

  test('switches GraphiQL off in production unless it is wanted', () => {
    expect(readConfig({ NODE_ENV: 'production' }).graphiql).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', CXGRAPH_GRAPHIQL: 'true' }).graphiql).toBe(true);
    expect(readConfig({ CXGRAPH_GRAPHIQL: 'false' }).graphiql).toBe(false);
  });

  test('logs JSON in production unless text is wanted', () => {
    expect(readConfig({ NODE_ENV: 'production' }).logFormat).toBe('json');
    expect(readConfig({ NODE_ENV: 'production', LOG_FORMAT: 'text' }).logFormat).toBe('text');
    expect(readConfig({ LOG_FORMAT: 'json' }).logFormat).toBe('json');
  });

  test.each([
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536".'],
    [{ PORT: '4e3' }, 'PORT must be a whole number from 0 to 65535, not "4e3".'],
    [{ BODY_LIMIT: '-1' }, 'BODY_LIMIT must be a whole number from 1000 to 100000000, not "-1".'],
    [{ CXGRAPH_SEED: 'Demo' }, 'CXGRAPH_SEED must be one of demo, none, not "Demo".'],
    [{ CXGRAPH_GRAPHIQL: '1' }, 'CXGRAPH_GRAPHIQL must be one of true, false, not "1".'],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".',
    ],
  ])('refuses %j by name, with what it takes', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(new ConfigError(message));
  });

  test('refuses a short admin key without repeating it', () => {
    const read = () => readConfig({ CXGRAPH_ADMIN_KEY: 'hunter2' });
    expect(read).toThrow('CXGRAPH_ADMIN_KEY must have at least 32 characters');
    expect(read).not.toThrow('hunter2');
  });

  test.each([
    [
      'DATABASE_URL',
      'mysql://root:hunter2@localhost/x',
      'must begin with pglite:// or postgres://',
    ],
    ['DATABASE_APP_URL', 'pglite://hunter2', 'must begin with postgres://'],
  ])('refuses a %s of another kind without repeating its password', (name, url, message) => {
    const read = () => readConfig({ [name]: url });
    expect(read).toThrow(`${name} ${message}`);
    expect(read).not.toThrow('hunter2');
  });

  test('refuses a login for an embedded database, which has none', () => {
    const read = () =>
      readConfig({ DATABASE_URL: 'pglite://memory', DATABASE_APP_URL: 'postgres://a@b/c' });
    expect(read).toThrow('DATABASE_APP_URL is for PostgreSQL');
  });
});

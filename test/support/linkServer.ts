import type { Logger } from 'pino';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { startTestServer, type TestServer } from './server.ts';

/** A server, and a customer with links to it. */
export class LinkServer {
  readonly server: TestServer;
  readonly db: WorkspaceDb;
  customer = '';
  people = 0;

  private constructor(server: TestServer) {
    this.server = server;
    this.db = server.database.workspace(server.workspaceId);
  }

  /** Starts one with the purposes `newsletter` and `surveys`. */
  static async start(
    options: { log?: Logger; onStatement?: (sql: string) => void } = {},
  ): Promise<LinkServer> {
    const links = new LinkServer(
      await startTestServer({ ...options, config: { rateLimitAddress: 0 } }),
    );
    await links.send('purposeCreate', { key: 'newsletter', name: 'Newsletter <b>' });
    await links.send('purposeCreate', { key: 'surveys', name: 'Surveys' });
    return links;
  }

  /** Has the links of what follows belong to a new customer. */
  async newCustomer(): Promise<void> {
    this.people += 1;
    const input = { email: `p${this.people}@example.com` };
    this.customer = (await this.send('customerCreate', input, 'customer { id }')).customer.id;
  }

  async send(mutation: string, input: object, selection = '') {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { body } = await this.server.request(
      `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${selection} errors { code path } } }`,
      { input },
    );
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data.payload;
  }

  record(input: object) {
    const said = { customer: { id: this.customer }, purpose: 'newsletter', ...input };
    return this.send('consentRecord', said);
  }

  async linkOf(args = ''): Promise<{ path: string; token: string }> {
    const { body } = await this.server.request(
      `query ($id: ID!) { customer(id: $id) { preferencesLink(days: 730 ${args}) { path token } } }`,
      { id: this.customer },
    );
    return body.data.customer.preferencesLink;
  }

  async confirmationLink(input: object = {}): Promise<{ path: string; token: string }> {
    const asked = { customer: { id: this.customer }, purpose: 'newsletter', channel: 'EMAIL' };
    const sent = await this.send('consentRequest', { ...asked, ...input }, 'link { path token }');
    return sent.link;
  }

  /** What is in force for the customer. */
  async standing(channel = 'EMAIL', purpose = 'newsletter', id = this.customer) {
    const { body } = await this.server.request(
      `query ($id: ID!, $purpose: String!, $channel: Channel) {
        customer(id: $id) { consent(purpose: $purpose, channel: $channel) { status } } }`,
      { id, purpose, channel },
    );
    return body.data.customer.consent.status;
  }

  async go(path: string, method = 'GET', options: RequestInit = {}) {
    const address = `${this.server.url}${path}`;
    const response = await fetch(address, { method, redirect: 'manual', ...options });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** All that links can change. */
  async stored(): Promise<string> {
    const { db } = this;
    return JSON.stringify([await db.consent.findMany({}), await db.suppressedAddress.findMany({})]);
  }
}

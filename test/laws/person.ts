import { decodeId } from '../../schema/kernel/id.ts';
import type { TestClient, TestWorkspace } from '../support/graph.ts';
import { uploadRowFile } from '../support/rowFiles.ts';

/** What is needed of a workspace to write about a person. */
export type PersonWorkspace = TestClient & Pick<TestWorkspace, 'db'>;

/** What is said of the person. Every text is another one, by which it is found again. */
export class Person {
  readonly workspace: PersonWorkspace;
  /** By the name of the mutation that wrote them. */
  readonly texts = new Map<string, string[]>();
  /** All calls, to be sent again. */
  readonly calls: { mutation: string; input: object; key: string }[] = [];
  readonly system = 'crm';
  customer = '';
  survey = '';
  response = '';
  feedback = '';
  case = '';
  email = '';
  /** Of the systems `web` and `bulk`. */
  externalIds: readonly { system: string; id: string }[] = [];
  #count = 0;

  constructor(workspace: PersonWorkspace) {
    this.workspace = workspace;
  }

  /** A new text about the person, of letters that nothing else has. */
  text(mutation: string): string {
    this.#count += 1;
    const letters = [...String(this.#count)].map((digit) => 'qxzjkvwbyf'[Number(digit)]).join('');
    const text = `zzq${letters}qzz`;
    this.texts.set(mutation, [...(this.texts.get(mutation) ?? []), text]);
    return text;
  }

  /** Sends a mutation with an idempotency key. */
  async send<T = object>(mutation: string, input: object, selection = ''): Promise<T> {
    const key = `call ${this.calls.length}`;
    this.calls.push({ mutation, input, key });
    const { errors, ...payload } = await this.workspace.change<object>(mutation, input, selection, {
      idempotencyKey: key,
    });
    if (errors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return payload as T;
  }

  /** Uploads a file of rows for a job of `xBulkImport`, which a worker stores later. */
  async upload(mutation: string, rows: readonly object[]): Promise<void> {
    const { job } = await this.send<{ job: { id: string } }>(
      mutation,
      { format: 'NDJSON' },
      'job { id }',
    );
    const file = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await uploadRowFile(this.workspace, decodeId('Job', job.id) ?? '', file);
  }
}

/** Writes something of a person by a mutation. */
export type Write = (person: Person) => Promise<void>;

import { builder } from '../builder.ts';
import { CustomerKey, type CustomerKeyShape } from '../customers/customerKey.ts';
import { personalScope } from '../kernel/scope.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { createCustomerExport } from './customerExport.ts';
import { startErasure } from './erasure.ts';
import { type ErasedTable, type Receipt, storedReceipt } from './erasureSettings.ts';
import { liftErasure } from './lift.ts';
import { personNamed } from './personNamed.ts';

const Action = builder.enumType('ErasureAction', {
  description: 'What an erasure did with the rows of a table.',
  values: {
    ERASED: { description: 'The rows are gone.' },
    ANONYMISED: {
      description: 'The rows stay, without texts, addresses and the customer.',
    },
  } as const,
});

const Table = builder.objectRef<ErasedTable>('ErasedTable').implement({
  description: 'What an erasure did in one table.',
  fields: (t) => ({
    table: t.exposeString('table', {
      description: 'The type of the rows: `CustomerEvent`, `Answer`, …',
    }),
    rows: t.exposeInt('rows', { description: 'How many rows.' }),
    action: t.field({
      type: Action,
      description: 'What became of them.',
      resolve: ({ action }) => action,
    }),
  }),
});

const ReceiptType = builder.objectRef<Receipt>('ErasureReceipt').implement({
  description: 'What an erasure did. It names no person, and can be shown to one who asks for it.',
  fields: (t) => ({
    tables: t.field({
      type: [Table],
      description: 'The tables that had rows about the person.',
      resolve: ({ tables }) => [...tables],
    }),
    remains: t.stringList({
      description: 'What is left outside the tables, and until when, in sentences for people.',
      resolve: ({ remains }) => [...remains],
    }),
  }),
});

builder.prismaObjectField('Job', 'receipt', (t) =>
  t.field({
    type: ReceiptType,
    nullable: true,
    description:
      'What an erasure did; null until it is done, and for other jobs. An erasure is done when imports that began before it have stored or refused their rows.',
    select: { receipt: true },
    resolve: ({ receipt }) => storedReceipt(receipt),
  }),
);

interface AboutPerson {
  readonly customer: CustomerKeyShape;
}

/** The input of a mutation about one person. */
function inputOf(name: string, description: string, key: string) {
  return builder.inputRef<AboutPerson>(name).implement({
    description,
    fields: (t) => ({ customer: t.field({ type: CustomerKey, required: true, description: key }) }),
  });
}

const person =
  'A key of the customer. An address, number or external id that no customer has names a person of whom there are only facts that wait for a customer.';

/** The scope of what makes persons disappear. */
const eraseScope = 'customers:erase';

mutation<AboutPerson, { job: string }>('customerExport', {
  description: `Creates a job that exports everything that is stored about a customer, for the person who asks for it, with what is stored of customers that were merged with it. Fetch it with \`GET\` from the job’s \`path\`, with a key that has the scopes \`${personalScope}\` and \`customers:read\`; it is written while it is read: NDJSON, an object a row, with its \`type\`, the \`row\`, and in \`named\` the key, name or title of what the row refers to, by column: its attribute, touchpoint, survey. Colleagues and other customers are \`MASKED\` in it.`,
  scope: personalScope,
  input: inputOf('CustomerExportInput', 'Whose file it is to be.', person),
  entity: { field: 'job', model: 'Job', description: 'The job that waits to be fetched.' },
  resolve: async (ctx, { customer }) => ({
    job: await createCustomerExport(ctx, await personNamed(ctx, customer)),
  }),
});

mutation<AboutPerson, { job: string }>('customerErase', {
  description: `Creates a job that erases a customer: its row, attributes and external ids, events, responses with their answers (which no score counts any more), feedback, earlier exports, and customers that were merged with it; also facts that wait under its address, number or external id, and those that are ambiguous because another customer has the same. From then on, calls and files that name the person are refused with \`ERASED\`. It cannot be undone or canceled; \`Job.receipt\` says what was done. Refused with \`AMBIGUOUS_CUSTOMER\` if the key fits several customers, with \`NOT_FOUND\` if it fits none and no fact waits under it, and with \`ERASED\` if that was done before.`,
  scope: eraseScope,
  input: inputOf('CustomerEraseInput', 'Who is to be erased.', person),
  entity: {
    field: 'job',
    model: 'Job',
    description: 'The job, which a worker does; null if there are errors.',
  },
  resolve: async (ctx, { customer }) => {
    return {
      job: await startErasure(ctx, { ...(await personNamed(ctx, customer)), anonymises: false }),
    };
  },
});

mutation<AboutPerson, { job: string }>('customerAnonymise', {
  description: `Creates a job that erases a customer as \`customerErase\` does, but leaves the facts for statistics: events with their type and value, finished responses with numbers and choices, feedback with its rating, without texts, addresses and the person. Unfinished responses are erased, as the person could continue them. From then on, calls and files that name the person are refused with \`ERASED\`. It cannot be undone or canceled.`,
  scope: eraseScope,
  input: inputOf('CustomerAnonymiseInput', 'Who is to be anonymised.', person),
  entity: {
    field: 'job',
    model: 'Job',
    description: 'The job, which a worker does; null if there are errors.',
  },
  resolve: async (ctx, { customer }) => {
    return {
      job: await startErasure(ctx, { ...(await personNamed(ctx, customer)), anonymises: true }),
    };
  },
});

mutation<AboutPerson, { lifted: number }>('customerErasureLift', {
  description: `Lets a person who was erased come back as a new customer: none of the addresses, numbers and external ids that it had is refused with \`ERASED\` any more. Nothing that was erased comes back. \`NOT_FOUND\` if no erased customer had this key.`,
  scope: eraseScope,
  input: inputOf(
    'CustomerErasureLiftInput',
    'Who came back.',
    'One of the keys that the erased customer had: the email address, say.',
  ),
  fields: (t) => ({
    lifted: t.int({
      description: 'How many keys are no longer refused; 0 if there are errors.',
      resolve: ({ effect }) => effect?.lifted ?? 0,
    }),
  }),
  resolve: async (ctx, { customer }) => {
    return { lifted: await liftErasure(ctx, customer) };
  },
});

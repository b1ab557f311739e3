import type { Person, Write } from './person.ts';

/** The mutations of cases, with texts about a person: see `writes`. */
export const caseWrites: Readonly<Record<string, Write>> = {
  caseOpen: async (person) => {
    const text = () => person.text('caseOpen');
    const { case: opened } = await person.send<{ case: { id: string } }>(
      'caseOpen',
      {
        ...{ customer: person.customer, title: text(), description: text() },
        externalIds: [{ system: 'desk', id: text() }],
      },
      'case { id }',
    );
    person.case = opened.id;
  },
  caseUpdate: async (person) => {
    const text = () => person.text('caseUpdate');
    await person.send('caseUpdate', { id: person.case, title: text(), description: text() });
  },
  caseComment: async (person) => {
    const colleague = await person.workspace.make('actor', { name: 'Alex' });
    const text = person.text('caseComment');
    await person.send('caseComment', { id: person.case, text, mentions: [colleague] });
  },
  caseStart: (person) => changeCase(person, 'caseStart'),
  caseWait: (person) => changeCase(person, 'caseWait', { reason: 'AWAITS_CUSTOMER' }),
  caseCancel: (person) => changeCase(person, 'caseCancel', { reason: 'NOTHING_TO_DO' }),
  caseReopen: (person) => changeCase(person, 'caseReopen', { reason: 'CUSTOMER_ANSWERED' }),
  caseResolve: (person) => changeCase(person, 'caseResolve'),
  caseClose: (person) => changeCase(person, 'caseClose'),
  caseBulkChangeStatus: async (person) => {
    const note = person.text('caseBulkChangeStatus');
    const reopened = { status: 'REOPENED', reason: 'OTHER' };
    await person.send('caseBulkChangeStatus', { cases: [{ id: person.case }], ...reopened, note });
  },
};

/** Changes the status of the person’s case, with a note about the person. */
async function changeCase(person: Person, mutation: string, more: object = {}): Promise<void> {
  await person.send(mutation, { id: person.case, note: person.text(mutation), ...more });
}

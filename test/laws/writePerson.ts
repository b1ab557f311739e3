import { decodeId } from '../../schema/kernel/id.ts';
import { Person, type PersonWorkspace } from './person.ts';
import { surveyOfTexts } from './surveyOfTexts.ts';
import { writes } from './writtenOfPerson.ts';

/**
 * Writes about a person with every mutation that can.
 *
 * @param work does the tasks of a worker
 */
export async function writePerson(
  workspace: PersonWorkspace,
  work: (workspace: PersonWorkspace) => Promise<void>,
): Promise<Person> {
  for (const key of ['note', 'wish']) {
    const definition = { key, type: 'TEXT', name: key, personal: true };
    await workspace.make('attributeDefinition', definition);
  }
  await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
  const person = new Person(workspace);
  person.survey = await workspace.make('survey', surveyOfTexts);
  await workspace.change('surveyPublish', { id: person.survey });
  for (const write of Object.values(writes)) await write(person);
  await work(workspace);
  // Facts that came without a key of the person.
  const customerId = decodeId('Customer', person.customer);
  const link = { data: { customerId, customerMatch: 'MATCHED' as const } };
  await workspace.db.feedback.updateMany(link);
  await workspace.db.surveyResponse.updateMany(link);
  return person;
}

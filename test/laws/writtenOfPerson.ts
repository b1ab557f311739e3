import { decodeId, encodeId, newId } from '../../schema/kernel/id.ts';
import { uploadRowFile } from '../support/rowFiles.ts';
import { storeRule } from '../support/rules.ts';
import type { Person, Write } from './person.ts';
import { answerOfTexts } from './surveyOfTexts.ts';
import { caseWrites } from './writtenOfCases.ts';

/** Mutations that say nothing of a person, though they are about rows that can; each with the reason. */
export const sayNothing: Readonly<Record<string, string>> = {
  customerArchive: 'an id',
  suppressedAddressRecord: 'it stores a keyed hash, which stays',
  suppressedAddressBulkRecord: 'it stores keyed hashes, which stay',
  suppressedAddressImport:
    'its rows are keyed hashes, which stay; its file is gone once it is read',
  suppressedAddressLift: 'a reason that names no person',
  preferenceChange: 'a link and keys of purposes',
  consentConfirm: 'a link',
  customerRestore: 'an id',
  customerDelete: 'an id',
  customerBulkExport: 'a format',
  customerExport: 'it looks a key up and stores ids',
  customerErase: 'it looks a key up and stores ids',
  customerAnonymise: 'it looks a key up and stores ids',
  customerErasureLift: 'it looks a key up and stores nothing',
  customerMergeUndo: 'an id',
  feedbackArchive: 'an id',
  feedbackRestore: 'an id',
  feedbackDelete: 'an id',
  eventExport: 'a format and bounds',
  consentExport: 'a format, ids and bounds',
  feedbackBulkExport: 'a format',
  caseArchive: 'an id',
  caseRestore: 'an id',
  caseDelete: 'an id',
  caseAssign: 'ids',
  caseBulkAssign: 'ids',
  caseJoin: 'ids',
  eventMappingApply: 'an id',
  invitationCreate: 'it looks a key up and stores ids; what it copies is of attributes',
  invitationCreateForSegment: 'ids',
  invitationExport: 'a survey and a format',
  invitationMark: 'ids and moments',
  invitationOpen: 'a token',
  jobCancel: 'an id',
  messageSendCancel: 'an id',
  noticeRead: 'an id',
  responseDelete: 'an id',
  runCancel: 'an id',
  runRetry: 'an id',
  ruleDryRun: 'an id and moments',
  responseExport: 'a survey and a format',
  responseTag: 'tags are the words of the team',
  segmentAddCustomers: 'ids',
  segmentRemoveCustomers: 'ids',
};

const ofPerson = ({ email }: Person) => ({ customer: { email } });

/** How each mutation that can say something of a person does, in this order. */
export const writes: Readonly<Record<string, Write>> = {
  customerCreate: async (person) => {
    const text = (): string => person.text('customerCreate');
    person.email = `${text()}@example.org`;
    const { customer } = await person.send<{ customer: { id: string } }>(
      'customerCreate',
      {
        name: text(),
        email: person.email,
        phone: '+436641234567',
        externalIds: [{ system: person.system, id: text() }],
        attributes: [{ key: 'note', value: { text: text() } }],
      },
      'customer { id }',
    );
    person.customer = customer.id;
  },
  customerUpdate: async (person) => {
    const attributes = [{ key: 'wish', value: { text: person.text('customerUpdate') } }];
    await person.send('customerUpdate', { id: person.customer, attributes });
  },
  customerUpsert: async (person) => {
    const externalIds = ['web', 'bulk'].map((system) => ({
      system,
      id: person.text('customerUpsert'),
    }));
    person.externalIds = externalIds;
    await person.send('customerUpsert', { key: { email: person.email }, externalIds });
  },
  customerMerge: async (person) => {
    const alias = {
      name: person.text('customerMerge'),
      email: `${person.text('customerMerge')}@example.org`,
    };
    await person.send('customerCreate', alias);
    await person.send('customerMerge', {
      customer: { email: alias.email },
      into: { id: person.customer },
    });
  },
  customerBulkUpsert: async (person) => {
    const [, externalId] = person.externalIds;
    const attributes = [{ key: 'note', value: { text: person.text('customerBulkUpsert') } }];
    await person.send('customerBulkUpsert', { rows: [{ key: { externalId }, attributes }] });
  },
  customerBulkImport: async (person) => {
    await person.upload('customerBulkImport', [
      { _id: person.customer, name: person.text('customerBulkImport') },
    ]);
  },
  eventRecord: async (person) => {
    const text = () => person.text('eventRecord');
    await person.send('eventRecord', {
      ...ofPerson(person),
      ...{ source: 'shop', id: text(), type: 'PURCHASE', properties: { note: text() } },
    });
  },
  eventBulkRecord: async (person) => {
    const events = [1, 2].map(() => ({
      ...ofPerson(person),
      source: 'shop',
      id: person.text('eventBulkRecord'),
      type: 'VISIT',
    }));
    await person.send('eventBulkRecord', { events });
  },
  consentRecord: async (person) => {
    const text = () => person.text('consentRecord');
    const said = { purpose: 'newsletter', status: 'GRANTED' };
    await person.send('consentRecord', {
      ...ofPerson(person),
      ...said,
      source: text(),
      evidence: text(),
    });
  },
  consentRequest: async (person) => {
    const text = () => person.text('consentRequest');
    const said = { purpose: 'newsletter', source: text(), evidence: text() };
    await person.send('consentRequest', { ...ofPerson(person), ...said });
  },
  consentBulkRecord: async (person) => {
    const consents = ['GRANTED', 'REVOKED'].map((status) => ({
      ...ofPerson(person),
      ...{ purpose: 'newsletter', status, evidence: person.text('consentBulkRecord') },
    }));
    await person.send('consentBulkRecord', { consents });
  },
  consentImport: async (person) => {
    const text = () => person.text('consentImport');
    await person.upload('consentImport', [
      {
        ...{ purpose: 'newsletter', status: 'GRANTED', statusAt: '2026-01-01T00:00:00Z' },
        ...{ 'customer.email': person.email, source: text(), 'evidence.IP': text() },
      },
    ]);
  },
  surveyContactRecord: async (person) => {
    const { survey } = person;
    const contact = { survey, channel: 'WEB', kind: 'SHOWN' };
    await person.send('surveyContactRecord', { ...ofPerson(person), ...contact });
  },
  eventImport: async (person) => {
    const text = () => person.text('eventImport');
    await person.upload('eventImport', [
      {
        ...{ source: 'shop', id: text(), type: 'VISIT', occurredAt: '2026-01-01T00:00:00Z' },
        ...{ 'customer.email': person.email, 'properties.note': text() },
      },
    ]);
  },
  messageSend: async (person) => {
    const { db } = person.workspace;
    const purpose = await db.purpose.findFirst({ select: { id: true } });
    const template = newId();
    await db.messageTemplate.createMany({
      data: {
        ...{ id: template, name: 'Follow-up', channel: 'EMAIL', kind: 'FOLLOW_UP' },
        purposeId: purpose?.id ?? null,
      },
    });
    const { message } = await person.send<{ message: { thread: Record<string, string> } }>(
      'messageSend',
      {
        ...{ ...ofPerson(person), template: encodeId('MessageTemplate', template) },
        data: { note: person.text('messageSend') },
      },
      'message { thread { id replyToken } }',
    );
    const { id: thread, replyToken: token } = message.thread;
    const [subject, text] = [person.text('messageSend'), person.text('messageSend')];
    await person.send('messageSend', { thread, subject, text });
    const received = () => person.text('messageReceive');
    await person.send('messageReceive', {
      ...{ channel: 'EMAIL', from: person.email, token, externalId: received() },
      ...{ subject: received(), text: received() },
    });
  },
  messageReceive: async () => {},
  ruleStart: async (person) => {
    const { db } = person.workspace;
    const colleague = await person.workspace.make('actor', { name: 'Alex' });
    const to = { kind: 'ACTOR', actor: decodeId('Actor', colleague) ?? '' } as const;
    const steps = [{ key: 'a', kind: 'NOTIFY', to, text: 'Call back.', next: null }] as const;
    const stored = await storeRule(db, { trigger: { kind: 'CALL' }, steps });
    const rule = encodeId('Rule', stored);
    const text = () => person.text('ruleStart');
    await person.send('ruleStart', {
      ...ofPerson(person),
      rule,
      key: text(),
      data: { note: text() },
    });
  },
  feedbackRecord: async (person) => {
    const text = () => person.text('feedbackRecord');
    const { feedback } = await person.send<{ feedback: { id: string } }>(
      'feedbackRecord',
      {
        ...ofPerson(person),
        ...{ source: 'REVIEW', channel: 'WEB', text: text(), author: text() },
        url: `https://example.org/${text()}`,
        externalIds: [{ system: 'forum', id: text() }],
      },
      'feedback { id }',
    );
    person.feedback = feedback.id;
  },
  feedbackUpdate: async (person) => {
    const text = person.text('feedbackUpdate');
    await person.send('feedbackUpdate', { id: person.feedback, text });
  },
  feedbackBulkUpsert: async (person) => {
    const externalId = { system: 'forum', id: person.text('feedbackBulkUpsert') };
    const text = person.text('feedbackBulkUpsert');
    const row = { externalId, source: 'REVIEW', channel: 'WEB', text };
    await person.send('feedbackBulkUpsert', { rows: [row] });
  },
  feedbackBulkImport: async (person) => {
    await person.upload('feedbackBulkImport', [
      {
        'externalId.forum': person.text('feedbackBulkImport'),
        ...{ source: 'REVIEW', channel: 'WEB', text: person.text('feedbackBulkImport') },
      },
    ]);
  },
  ...caseWrites,
  responseStart: async (person) => {
    const text = () => person.text('responseStart');
    const { resumeToken } = await person.send<{ resumeToken: string }>(
      'responseStart',
      { ...answerOfTexts(person, text), submissionKey: 'start' },
      'resumeToken',
    );
    const answers = [{ question: 'why', value: { text: person.text('responseSave') } }];
    await person.send('responseSave', { resumeToken, answers });
  },
  // Written by `responseStart`, whose token it needs.
  responseSave: async () => {},
  responseSubmit: async (person) => {
    const text = () => person.text('responseSubmit');
    const { response } = await person.send<{ response: { id: string } }>(
      'responseSubmit',
      { ...answerOfTexts(person, text), ...ofPerson(person), submissionKey: 'submit' },
      'response { id }',
    );
    person.response = response.id;
  },
  responseUpdate: async (person) => {
    const answers = [{ question: 'why', value: { text: person.text('responseUpdate') } }];
    await person.send('responseUpdate', { id: person.response, answers });
  },
  responseBulkSubmit: async (person) => {
    const text = () => person.text('responseBulkSubmit');
    const { survey, ...response } = answerOfTexts(person, text);
    const responses = [{ ...response, submissionKey: 'bulk' }];
    await person.send('responseBulkSubmit', { survey, responses });
  },
  responseImport: async (person) => {
    const { survey } = person;
    const { job } = await person.send<{ job: { id: string } }>(
      'responseImport',
      { survey, format: 'NDJSON' },
      'job { id }',
    );
    const row = { why: person.text('responseImport') };
    const key = decodeId('Job', job.id) ?? '';
    await uploadRowFile(person.workspace, key, `${JSON.stringify(row)}\n`);
  },
};

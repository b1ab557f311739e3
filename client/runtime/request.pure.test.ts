import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { graphql } from './graphql.ts';
import { request, type TypedDocument } from './request.ts';
import { run } from './run.ts';

/** A client whose server answers with what it was asked. */
const echoing = createClient({
  url: 'https://cx.example/graphql',
  fetch: async (_, init) => Response.json({ data: JSON.parse(String(init.body)) }),
});

test('a document is sent with its fragments, its name and its variables', async () => {
  const card = graphql('fragment Card on Persona { id name }');
  const cards = graphql(
    'query Cards($first: Int) { personas(first: $first) { nodes { ...Card } } }',
    [card],
  );
  const text =
    'query Cards($first: Int) {\n  personas(first: $first) {\n    nodes {\n      ...Card\n    }\n  }\n}\n\nfragment Card on Persona {\n  id\n  name\n}';
  expect(await request(echoing, cards, { first: 3 })).toEqual({
    query: text,
    operationName: 'Cards',
    variables: { first: 3 },
  });
});

test('a document of another library is sent alike', async () => {
  expect(await request(echoing, parse('query Other { personas { totalCount } }'))).toMatchObject({
    operationName: 'Other',
    variables: {},
  });
});

test.each([
  ['two operations', 'query A { personas { totalCount } } query B { personas { totalCount } }'],
  ['an operation without a name', '{ personas { totalCount } }'],
])('%s are refused, because errors name the operation', async (_, text) => {
  await expect(request(echoing, parse(text))).rejects.toMatchObject({
    name: 'OptionError',
    message:
      'Option "document": give a document with exactly one operation, and name it: query Board { … }.',
  });
});

// What the compiler refuses, and plain JavaScript does not.
test.each([
  ['a document’s text', 'query A { personas { totalCount } }'],
  ['nothing', null],
])('%s is no document', async (_, given) => {
  const document: TypedDocument<object, object> = JSON.parse(JSON.stringify(given));
  await expect(request(echoing, document)).rejects.toMatchObject({
    name: 'OptionError',
    message: 'Option "document": wrap its text in graphql(`…`).',
  });
});

test.each(['{}', 'null'])('a client %s is none', async (text) => {
  const none: typeof echoing = JSON.parse(text);
  const names = graphql('query Names { personas { totalCount } }');
  const refusal = {
    name: 'OptionError',
    message: 'Option "client": hand over what createClient gives.',
  };
  await expect(request(none, names)).rejects.toMatchObject(refusal);
  const operation = { name: 'Ask', field: 'ok', text: 'query Ask{ok}' };
  await expect(run(none, operation, {})).rejects.toMatchObject(refusal);
});

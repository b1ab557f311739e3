import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { graphql } from './graphql.ts';
import { request, type TypedDocument } from './request.ts';
import { run } from './run.ts';

/** A client whose server answers with the request's body. */
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

test('a document of another library is sent the same way', async () => {
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
      'Option "document": use a document with exactly one operation, and name it: query Board { … }.',
  });
});

// The compiler refuses these; plain JavaScript does not.
test.each([
  ['a document’s text', 'query A { personas { totalCount } }'],
  ['nothing', null],
])('%s is refused as a document', async (_, value) => {
  const document: TypedDocument<object, object> = JSON.parse(JSON.stringify(value));
  await expect(request(echoing, document)).rejects.toMatchObject({
    name: 'OptionError',
    message: 'Option "document": wrap its text in graphql(`…`).',
  });
});

test.each(['{}', 'null'])('%s is refused as a client', async (text) => {
  const none: typeof echoing = JSON.parse(text);
  const names = graphql('query Names { personas { totalCount } }');
  const refusal = {
    name: 'OptionError',
    message: 'Option "client": pass the result of createClient.',
  };
  await expect(request(none, names)).rejects.toMatchObject(refusal);
  const operation = { name: 'Ask', field: 'ok', text: 'query Ask{ok}' };
  await expect(run(none, operation, {})).rejects.toMatchObject(refusal);
});

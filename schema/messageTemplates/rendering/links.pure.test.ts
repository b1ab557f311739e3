import { describe, expect, test } from 'vitest';
import { render, rendered } from './render.fixture.ts';

const linkTo = (url: string, html = '<p>See\n<a href="{{ data.url }}">it</a></p>') =>
  render({ html }, { data: { url } });

describe('a value in a link', () => {
  test.each([
    'https://cx.example.com/a?b=c&d=javascript:e',
    'http://cx.example.com',
    'mailto:care@example.com',
    'tel:+4930123456',
    'sms:+4930123456',
    '/orders/1',
    '#top',
    '',
  ])('can be %j', async (url) => {
    const html = '<a href="{{ data.url }}">it</a>';
    expect((await rendered({ html }, { data: { url } })).html).toContain('<a href="');
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \n\tjavascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
  ])('cannot be %j: the message is not made, with the line', async (url) => {
    expect(await linkTo(url)).toMatchObject({
      ...{ outcome: 'FAILED', reason: 'ERROR', part: 'html', line: 2, column: 10 },
      message: expect.stringContaining('begins with none of http, https, mailto, sms, tel'),
    });
  });

  test.each([
    ['in single quotes', "<a href='{{ data.url }}'>"],
    ['without quotes', '<a href={{ data.url }}>'],
    ['with spaces', '<a\nHREF = "  {{ data.url }}">'],
    ['of an image', '<img src="{{ data.url }}">'],
    ['of a form', '<form action="{{ data.url }}">'],
    ['through a captured text', '{% capture a %}{{ data.url }}{% endcapture %}<a href="{{ a }}">'],
    ['in a captured text', '{% capture a %}<a href="{{ data.url }}">{% endcapture %}{{ a }}'],
    ['in parts', '<a href="{{ data.url | slice: 0, 4 }}{{ data.url | slice: 4, 99 }}">'],
    ['in a loop', '{% for i in (1..2) %}<a href="{{ data.url }}">{% endfor %}'],
    ['by `cycle`', '<a href="{% cycle data.url, data.url %}">'],
    ['after many spaces', '<a href="{{ data.spaces }}{{ data.url }}">'],
  ])('is looked at %s', async (_what, html) => {
    const data = { url: 'javascript:alert(1)', spaces: ' '.repeat(5_000) };
    expect(await render({ html }, { data })).toMatchObject({ outcome: 'FAILED', part: 'html' });
  });

  test('is no concern elsewhere, nor what the template itself says', async () => {
    const html =
      '<p title="{{ data.url }}">{{ data.url }}</p><a href="webcal:x" id="{{ data.url }}">';
    const data = { url: 'javascript:alert(1)' };
    expect(await render({ html }, { data })).toMatchObject({ outcome: 'RENDERED' });
    const text = 'href="{{ data.url }}"';
    expect(await render({ text }, { data })).toMatchObject({ outcome: 'RENDERED' });
  });
});

test('`cycle` escapes its values in HTML', async () => {
  const html = '<p>{% cycle data.a, "b" %}</p>';
  const result = await rendered({ html }, { data: { a: '<script>' } });
  expect(result.html).toBe('<p>&lt;script&gt;</p>');
});

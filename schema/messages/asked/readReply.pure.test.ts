import { expect, test } from 'vitest';
import type { Question } from '../../surveys/definition/definition.ts';
import { readReply } from './readReply.ts';

const question: Question = {
  ...{ key: 'why', kind: 'LONG_TEXT', title: [], description: [], placeholder: [] },
  ...{ minLength: null, maxLength: null, format: null },
  ...{ required: false, visibleIf: null, role: null, reverseScored: false },
};

const textIn = (reply: string) => readReply(question, reply);

test.each([['-----Original Message-----'], ['-- Forwarded by Jana --  '], ['-----'], ['--   ---']])(
  'what stands below %j is quoted',
  (line) => {
    expect(textIn(`Fine.\nThank you.\n${line}\nHow was it?`)).toEqual({
      text: 'Fine.\nThank you.',
    });
  },
);

test.each([['----'], ['--   --'], ['-- Jana'], ['Jana --']])(
  '%j is text of the customer',
  (line) => {
    expect(textIn(`Fine.\n${line}\nJana`)).toEqual({ text: `Fine.\n${line}\nJana` });
  },
);

test('a long line of dashes with a word behind it is read in linear time', () => {
  const reply = `${'-'.repeat(3_000)}x`;
  const begun = performance.now();
  expect(textIn(reply)).toEqual({ text: reply });
  expect(performance.now() - begun).toBeLessThan(1_000);
});

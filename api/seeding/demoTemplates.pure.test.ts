import { describe, expect, test } from 'vitest';
import { demo } from '../../prisma/seed/demo.ts';
import { linkErrors, liquidErrors, partErrors } from '../../schema/messageTemplates/contents.ts';

const reader = { $workspaceId: 'demo', $isTransaction: false };

describe.each(demo.messageTemplates)(
  'the template "$name" of the demo',
  ({ channel, kind, contents }) => {
    test('could be stored by a call', async () => {
      expect(partErrors(channel, contents, [])).toEqual([]);
      expect(linkErrors(kind, contents, [])).toEqual([]);
      expect(await liquidErrors(reader, contents, [])).toEqual([]);
    });

    test('has the languages of the workspace', () => {
      expect(contents.map(({ locale }) => locale)).toEqual(demo.workspace.locales);
    });
  },
);

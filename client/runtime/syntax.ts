import { DocumentError } from './errors.ts';

/** The same function of a document's text, whose syntax errors are DocumentErrors. */
export function withPlaces<Parse extends (text: never, ...others: never[]) => object>(
  parse: Parse,
): Parse {
  return new Proxy(parse, {
    apply(target, self, given) {
      try {
        return Reflect.apply(target, self, given);
      } catch (cause) {
        throw placed(cause, given[0]);
      }
    },
  });
}

/** The parser says only which character it is, counted from 1, and what it was reading. */
function placed(cause: unknown, text: unknown): unknown {
  const [, at, part] = /Syntax Error: .* at (\d+) in (\w+)$/.exec(`${cause}`) ?? [];
  if (at === undefined || part === undefined || typeof text !== 'string') return cause;
  const before = text.slice(0, Number(at) - 1).split('\n');
  return new DocumentError(before.length, (before.at(-1) ?? '').length + 1, part, cause);
}

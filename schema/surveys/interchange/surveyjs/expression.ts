import type { SurveyJsComparison } from './semantics.ts';

/** How deep brackets and negations may be nested. */
const maxDepth = 50;
const maxLength = 10_000;

export type Arithmetic = '+' | '-' | '*' | '/' | '%' | '^';

/** A parsed expression of SurveyJS’ language. */
export type Expression =
  | { readonly is: 'value'; readonly value: string | number | boolean | null }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'field'; readonly name: string }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'test'; readonly test: 'empty' | 'notempty'; readonly of: Expression }
  | {
      readonly is: 'compare';
      readonly by: SurveyJsComparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly is: 'and' | 'or'; readonly of: readonly Expression[] }
  /** Terms are applied one after the other, from the left. */
  | { readonly is: 'sum'; readonly first: Expression; readonly rest: readonly Term[] }
  | { readonly is: 'call'; readonly name: string; readonly of: readonly Expression[] };

interface Term {
  readonly by: Arithmetic;
  readonly of: Expression;
}

/** Why an expression cannot be read, as a sentence for `unmapped`. */
export class ExpressionError extends Error {}

interface Token {
  readonly kind: 'field' | 'text' | 'number' | 'word' | 'call' | 'sign' | 'end';
  readonly text: string;
}

const token =
  /\s*(?:\{([^{}]*)\}|'((?:[^'"\\]|\\['"]|\\(?!['"]))*)'|"((?:[^'"\\]|\\['"]|\\(?!['"]))*)"|(0x[0-9a-f]+|\d+(?:\.\d+)?|\.\d+)(?![\w.])|(\d*[a-z_]\w*(\(?))|(<=|=<|>=|=>|==|!=|<>|\*=|&&|\|\||[=<>!+\-*/%^()[\],]))/iy;

const comparisons: Readonly<Record<string, SurveyJsComparison>> = {
  '=': 'equal',
  '==': 'equal',
  equal: 'equal',
  '!=': 'notequal',
  '<>': 'notequal',
  notequal: 'notequal',
  '<': 'less',
  less: 'less',
  '<=': 'lessorequal',
  '=<': 'lessorequal',
  lessorequal: 'lessorequal',
  '>': 'greater',
  greater: 'greater',
  '>=': 'greaterorequal',
  '=>': 'greaterorequal',
  greaterorequal: 'greaterorequal',
  '*=': 'contains',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
};

const junctions: Readonly<Record<string, 'and' | 'or'>> = {
  or: 'or',
  '||': 'or',
  and: 'and',
  '&&': 'and',
};

const sums: Readonly<Record<string, Arithmetic>> = { '+': '+', '-': '-' };
const products: Readonly<Record<string, Arithmetic>> = { '*': '*', '/': '/', '%': '%' };
const powers: Readonly<Record<string, Arithmetic>> = { '^': '^', power: '^' };

const tests = { empty: 'empty', notempty: 'notempty' } as const;
/** Words that are not names of functions. */
const reserved = ['true', 'false', 'null', 'undefined', 'negate'];
const operatorWords = new Set([
  ...[comparisons, junctions, powers, tests].flatMap((words) => Object.keys(words)),
  ...reserved,
]);

/**
 * Reads an expression: `{q1} = 'a' and ({q2} > 3 or {q3} notempty)`.
 *
 * @throws ExpressionError if it is not an expression, too long or nested too deep
 */
export function readExpression(text: string): Expression {
  if (text.length > maxLength) {
    throw new ExpressionError(`It is longer than ${maxLength} characters.`);
  }
  return new Reader(tokens(text)).whole();
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (!match) throw new ExpressionError('It is not an expression that can be read here.');
    const [, field, single, double, number, word, open, sign] = match;
    const quoted = single ?? double;
    if (field !== undefined) found.push({ kind: 'field', text: field.trim() });
    else if (quoted !== undefined) {
      found.push({ kind: 'text', text: quoted.replace(/\\(['"])/g, '$1') });
    } else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (word !== undefined && open === '(') {
      // `iif(` is a function, because its bracket follows directly; `and(` is an operator.
      const name = word.slice(0, -1);
      if (operatorWords.has(name.toLowerCase())) token.lastIndex--;
      found.push({
        kind: token.lastIndex === match.index + match[0].length ? 'call' : 'word',
        text: name,
      });
    } else if (word !== undefined) found.push({ kind: 'word', text: word });
    else found.push({ kind: 'sign', text: sign ?? '' });
  }
  return found;
}

const end: Token = { kind: 'end', text: '' };

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(found: readonly Token[]) {
    this.#tokens = found;
  }

  whole(): Expression {
    const expression = this.#junction('or');
    if (this.#next.kind !== 'end') this.#fail();
    return expression;
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? end;
  }

  #fail(): never {
    throw new ExpressionError('It is not an expression that can be read here.');
  }

  /** The next token’s operator, if it is one of these. */
  #operator<T>(operators: Readonly<Record<string, T>>): T | undefined {
    const { kind, text } = this.#next;
    if (kind !== 'sign' && kind !== 'word') return undefined;
    const name = text.toLowerCase();
    return Object.hasOwn(operators, name) ? operators[name] : undefined;
  }

  #sign(text: string): boolean {
    if (this.#next.kind !== 'sign' || this.#next.text !== text) return false;
    this.#at++;
    return true;
  }

  /** Reads one level deeper; the recursion is as deep as the brackets. */
  #within<T>(read: () => T): T {
    if (++this.#depth > maxDepth) {
      throw new ExpressionError(`It is nested deeper than ${maxDepth} levels.`);
    }
    const result = read();
    this.#depth--;
    return result;
  }

  #junction(is: 'and' | 'or'): Expression {
    const read = () => (is === 'or' ? this.#junction('and') : this.#comparison());
    const of = [read()];
    while (this.#operator(junctions) === is) {
      this.#at++;
      of.push(read());
    }
    return of.length === 1 && of[0] ? of[0] : { is, of };
  }

  #comparison(): Expression {
    let left = this.#arithmetic(sums);
    let count = 0;
    for (let by = this.#operator(comparisons); by; by = this.#operator(comparisons)) {
      if (++count > 1) this.#fail();
      this.#at++;
      left = { is: 'compare', by, left, right: this.#arithmetic(sums) };
    }
    return left;
  }

  #arithmetic(signs: Readonly<Record<string, Arithmetic>>): Expression {
    const read = () => {
      if (signs === sums) return this.#arithmetic(products);
      return signs === products ? this.#arithmetic(powers) : this.#factor();
    };
    const first = read();
    const rest: Term[] = [];
    for (let by = this.#operator(signs); by; by = this.#operator(signs)) {
      this.#at++;
      rest.push({ by, of: read() });
    }
    return rest.length === 0 ? first : { is: 'sum', first, rest };
  }

  #factor(): Expression {
    const { kind, text } = this.#next;
    if (this.#sign('!') || (kind === 'word' && text.toLowerCase() === 'negate' && ++this.#at)) {
      return this.#within(() => ({ is: 'not', of: this.#factor() }));
    }
    const isPlain = kind !== 'call' && (kind !== 'sign' || text === '-');
    const atom = this.#atom();
    // In SurveyJS `empty` and `notempty` cannot follow brackets, lists or functions.
    if (!isPlain) return atom;
    const test = this.#operator(tests);
    if (!test) return atom;
    this.#at++;
    return { is: 'test', test, of: atom };
  }

  #atom(): Expression {
    if (this.#sign('(')) {
      const inside = this.#within(() => this.#junction('or'));
      if (!this.#sign(')')) this.#fail();
      return inside;
    }
    if (this.#sign('[')) return { is: 'list', items: this.#sequence(']') };
    if (this.#sign('-')) {
      if (this.#next.kind !== 'number') this.#fail();
      return { is: 'value', value: -Number(this.#tokens[this.#at++]?.text) };
    }
    const { kind, text } = this.#next;
    this.#at++;
    if (kind === 'field') return { is: 'field', name: text };
    if (kind === 'text') return { is: 'value', value: text };
    if (kind === 'number') return { is: 'value', value: Number(text) };
    if (kind === 'word') return this.#word(text);
    if (kind === 'call') return { is: 'call', name: text.toLowerCase(), of: this.#sequence(')') };
    return this.#fail();
  }

  #word(text: string): Expression {
    const name = text.toLowerCase();
    if (name === 'true' || name === 'false') return { is: 'value', value: name === 'true' };
    if (name === 'null' || name === 'undefined') return { is: 'value', value: null };
    if (operatorWords.has(name)) this.#fail();
    return { is: 'value', value: text };
  }

  #sequence(close: string): Expression[] {
    const items: Expression[] = [];
    // No expression that can be translated has an empty list or a function without arguments.
    if (this.#sign(close)) this.#fail();
    do items.push(this.#within(() => this.#junction('or')));
    while (this.#sign(','));
    if (!this.#sign(close)) this.#fail();
    return items;
  }
}

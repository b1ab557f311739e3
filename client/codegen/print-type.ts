import type { FieldModel, NameSource, TypeModel } from './model.ts';

/** A type as TypeScript text; `indent` is the indentation of its first line. */
export function printType(type: TypeModel, indent = ''): string {
  switch (type.kind) {
    case 'text':
      return type.text;
    case 'name':
      return type.name;
    case 'nullable':
      return `${printType(type.of, indent)} | null`;
    case 'list': {
      const item = printType(type.of, indent);
      return type.of.kind === 'nullable' || type.of.kind === 'union' ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return printFields(type.fields, indent);
    case 'union':
      return type.members.map((member) => printType(member, indent)).join(' | ');
  }
}

/** The body of an object type or interface. */
export function printFields(fields: readonly FieldModel[], indent = ''): string {
  if (fields.length === 0) return 'Record<string, never>';
  const inner = `${indent}  `;
  const lines = fields.map(({ name, type, optional, description }) => {
    const member = `${inner}${name}${optional ? '?' : ''}: ${printType(type, inner)};`;
    return `${printComment(description, inner)}${member}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

/** An exported type; objects become interfaces, which the compiler compares faster. */
export function printDeclaration(name: string, type: TypeModel): string {
  return type.kind === 'object' && type.fields.length > 0
    ? `export interface ${name} ${printFields(type.fields)}\n`
    : `export type ${name} = ${printType(type)};\n`;
}

/** A description as JSDoc with a line break at its end; empty without a description. */
export function printComment(description: string | null, indent = ''): string {
  if (description === null) return '';
  const lines = description.replaceAll('*/', '*\\/').trim().split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n');
  return `${indent}/**\n${body}\n${indent} */\n`;
}

/** The names that a type mentions, each with the module to import it from. */
export function namesIn(type: TypeModel): { name: string; from: NameSource }[] {
  switch (type.kind) {
    case 'text':
      return [];
    case 'name':
      return [{ name: type.name, from: type.from }];
    case 'nullable':
    case 'list':
      return namesIn(type.of);
    case 'object':
      return type.fields.flatMap((field) => namesIn(field.type));
    case 'union':
      return type.members.flatMap(namesIn);
  }
}

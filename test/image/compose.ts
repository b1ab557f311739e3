import { parse } from 'yaml';

/** What compose.yaml says of how the server is run. */
export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
}

interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[] };
}

/**
 * Reads a compose file, with its variables replaced.
 *
 * @throws {Error} for a variable without a value, as Docker Compose does where the file says so
 */
export function readCompose(
  text: string,
  variables: Readonly<Record<string, string>>,
): ComposeFile {
  const filled = text
    .replace(/^\s*#.*$/gm, '')
    .replace(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_, name: string) => {
      const value = variables[name];
      if (value === undefined) throw new Error(`compose.yaml needs ${name}.`);
      return value;
    });
  return parse(filled);
}

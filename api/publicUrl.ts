import { ConfigError } from './configValues.ts';

export const publicUrlVariable = {
  name: 'PUBLIC_URL',
  meaning:
    'The address under which customers reach the server, such as https://cx.example.com: messages have a link there that ends them. Set it for every server and worker.',
  fallback: 'none: messages have no such link',
} as const;

/** The address under which customers reach the server. */
export function publicUrl(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isFit = url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  if (isFit && url.username === '' && url.password === '' && url.pathname === '/')
    return url.origin;
  throw new ConfigError(
    'PUBLIC_URL is the address of the server without a path: https://cx.example.com.',
  );
}

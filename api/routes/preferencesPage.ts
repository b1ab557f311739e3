/** A page behind a customer's link: before the button, after it, or where there is nothing. */
export type LinkPage =
  | {
      readonly page: 'OPT_OUT' | 'CONFIRM';
      /** The name of the workspace. */
      readonly company: string;
      /** The names of the purposes that it is about; empty for all. */
      readonly purposes: readonly string[];
    }
  | { readonly page: 'OPTED_OUT' | 'CONFIRMED' | 'REFUSED' | 'EXPIRED' | 'UNKNOWN' };

const after = {
  OPTED_OUT: ['You are unsubscribed', 'You will get no more of these messages.'],
  CONFIRMED: ['Thank you', 'That is confirmed. You can close this page.'],
  REFUSED: ['Nothing was changed', 'You unsubscribed after you were asked, and that counts.'],
  EXPIRED: ['This link has expired', 'Use the link in a newer message.'],
  UNKNOWN: ['This link does not work', 'Copy the whole link from the message, and try again.'],
} as const;

/** The page as HTML. It works without scripts and loads nothing; its form posts to its own address. */
export function linkPage(page: LinkPage): string {
  if (!('company' in page)) {
    const [title, text] = after[page.page];
    return html(title, `<p>${text}</p>`);
  }
  const company = escaped(page.company);
  const about = page.purposes.map(escaped).join(', ');
  if (page.page === 'CONFIRM') {
    const text = `<p>Do you want to get messages from ${company}${about && `: ${about}`}?</p>`;
    return html('Please confirm', `${text}${button('Yes, I confirm')}`);
  }
  const text = `<p>Do you want no more messages from ${company}${about && `: ${about}`}?</p>`;
  return html('Unsubscribe', `${text}${button('Unsubscribe')}`);
}

function button(label: string): string {
  return `<form method="post"><button type="submit">${label}</button></form>`;
}

function html(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

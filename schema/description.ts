/** What the graph says of itself as a whole: the first thing that explorers show. */
export const schemaDescription = `
Customer experience management as one graph: who your customers are (\`Persona\`), what they go through (\`Journey\`, \`Stage\`, \`Step\`), where they meet you (\`Touchpoint\`), what you ask and what they answer (\`Survey\`, \`SurveyResponse\`, \`Answer\`), what they say unasked (\`Feedback\`), and what it comes to (\`score\` and the other numbers).

**Keys.** Send one as the header \`Authorization: Bearer cxg_sk_…\`. It opens one workspace and does what its scopes say. A publishable key, \`cxg_pk_…\`, reads live surveys and answers them. This description is read without a key.

**Lists** are connections: \`first\` and \`after\`, or \`last\` and \`before\`; 25 rows unless you say otherwise, 100 at most; each has \`filter\` and \`orderBy\`.

**Mutations** take one \`input\`, and return what they changed and \`errors\`: what you can fix, each with a \`code\`, a \`message\` and a \`path\`. Where there are errors, nothing was changed.

**Errors at the top** of an answer mean that it was refused or that something failed. \`extensions.code\` says which, and \`extensions.requestId\` is in the server's log.
`.trim();

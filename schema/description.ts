/** The description of the whole graph, which explorers show first. */
export const schemaDescription = `
Customer experience management as one graph: who your customers are (\`Persona\`), what they go through (\`Journey\`, \`Stage\`, \`Step\`), where they meet you (\`Touchpoint\`), what you ask and what they answer (\`Survey\`, \`SurveyResponse\`, \`Answer\`), what they say without being asked (\`Feedback\`), and the results (\`score\` and the other numbers).

**Keys.** Send one as the header \`Authorization: Bearer cxg_sk_…\`. A key gives access to one workspace, and its scopes say what it may do there. A publishable key, \`cxg_pk_…\`, reads live surveys and submits answers to them. This description can be read without a key.

**Lists** are connections: \`first\` and \`after\`, or \`last\` and \`before\`. A page has at most 100 rows; by default 25, and 10 in the list of a row, but for the stages of a journey, the steps of a stage and the answers of a response, which have 25. Each list has \`filter\` and \`orderBy\`.

**Mutations** take one \`input\`, and return what they changed and \`errors\`: the user errors, which you can fix, each with a \`code\`, a \`message\` and a \`path\`. If there are errors, nothing was changed, unless the description of \`errors\` says otherwise.

**Errors at the top level** of an answer mean that the request was refused or that something failed. \`extensions.code\` says which, and \`extensions.requestId\` is in the server's log.
`.trim();

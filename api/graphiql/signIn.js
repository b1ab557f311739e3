/**
 * Runs in GraphiQL's page before GraphiQL does, and adds this tab's key to its requests.
 *
 * The key is in `sessionStorage`: it survives a reload, and no other tab has it.
 * It is in no editor of GraphiQL's, because GraphiQL writes those to `localStorage`.
 */
(() => {
  const stored = 'cxgraph:key';
  const form = document.querySelector('#sign-in');
  const status = form.querySelector('[role=status]');
  const send = fetch.bind(globalThis);
  const endpoint = location.origin + location.pathname;

  function show(text) {
    const signedIn = sessionStorage.getItem(stored) !== null;
    form.dataset.signed = signedIn ? 'in' : 'out';
    status.textContent =
      text ??
      (signedIn ? 'This tab is signed in.' : 'This tab has no key: it sees the schema only.');
  }

  function take(key) {
    sessionStorage.setItem(stored, key);
    show();
  }

  function forget(text) {
    sessionStorage.removeItem(stored);
    show(text);
  }

  /** Exchanges the token of a sign-in link for the key. */
  async function redeem(token) {
    const answer = await send('graphiql/key', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      credentials: 'omit',
    }).catch(() => null);
    if (answer?.ok) return take((await answer.json()).key);
    show(
      answer === null
        ? 'The server did not answer. Reload the page when it runs again.'
        : 'That link was used before, or is too old: each signs in once, within 15 minutes.',
    );
  }

  /** Signs in by the token in the address, if there is one, and removes it from there. */
  async function followLink() {
    const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
    if (!token) return;
    // Before anything else runs: the address is copied, shown and stored in histories.
    history.replaceState(null, '', location.pathname + location.search);
    await redeem(token);
  }

  show();
  let signedIn = followLink();
  // A fresh link opened in this very tab does not load the page anew.
  addEventListener('hashchange', () => {
    signedIn = followLink();
  });

  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    await signedIn;
    if (request.url.split(/[?#]/, 1)[0] !== endpoint) return send(request);
    const key = sessionStorage.getItem(stored);
    if (key === null) {
      const answer = await send(request);
      if (answer.status === 401) show('That needs a key.');
      return answer;
    }
    const withKey = new Request(request.clone());
    withKey.headers.set('authorization', `Bearer ${key}`);
    const answer = await send(withKey);
    if (answer.status !== 401) return answer;
    forget('The server does not know that key, or no longer.');
    // Without a key the schema still loads.
    return send(request);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const key = form.elements.key.value.trim();
    form.reset();
    take(key);
  });
  form.querySelector('[type=reset]').addEventListener('click', () => forget());
})();

/**
 * Runs in GraphiQL's page before GraphiQL does, and makes it open the tab that was open.
 *
 * GraphiQL looks for the tab of the query that it stored last. It stores none before a tab was
 * chosen or a query edited, and then adds an empty tab at each reload.
 */
(() => {
  const query = 'graphiql:query';
  if (localStorage.getItem(query) !== null) return;
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
    localStorage.setItem(query, tabs[activeTabIndex].query);
  } catch {
    // A first visit, on which GraphiQL opens the first tab.
  }
})();

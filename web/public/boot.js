/*
 * Runs before anything else: sets the chosen theme so that the page never
 * flashes, and asks for what a build page needs while the app is still loading.
 */
(() => {
  try {
    const theme = localStorage.getItem('guildhall.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme applies.
  }
  if (!location.pathname.startsWith('/heroes')) return;
  const wanted = ['/api/v1/heroes/data-versions/current'];
  const build = /^\/heroes\/builds\/([0-9a-f-]{36})\/?$/.exec(location.pathname);
  if (build) wanted.push(`/api/v1/builds/${build[1]}`);
  const early = new Map();
  for (const path of wanted) {
    const answer = fetch(path, { headers: { accept: 'application/json' } });
    answer.catch(() => undefined);
    early.set(path, answer);
  }
  window.__guildhallEarly = early;
})();

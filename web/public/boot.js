/*
 * Runs before anything else: sets the chosen theme so that the page never
 * flashes, and asks for what the page of a build or a character needs while the app is still loading.
 */
(() => {
  try {
    const theme = localStorage.getItem('guildhall.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme applies.
  }
  const wanted = [];
  const build = /^\/heroes\/builds\/([0-9a-f-]{36})\/?$/.exec(location.pathname);
  // The data of a build brings the table of contents of the game data with it.
  if (build) wanted.push(`/api/v1/builds/${build[1]}`, `/api/v1/builds/${build[1]}/data`);
  else if (location.pathname.startsWith('/heroes')) wanted.push('/api/v1/heroes/data-versions/current');
  const character = /^\/tabletop\/characters\/([0-9a-f-]{36})(\/build)?\/?$/.exec(location.pathname);
  if (character) {
    let edition = '2024';
    try {
      edition = localStorage.getItem('guildhall.characters.edition') ?? edition;
    } catch {
      // Storage is blocked: the guess stands.
    }
    wanted.push(`/api/v1/characters/${character[1]}`, `/api/v1/characters/rules/${edition}`);
  }
  if (wanted.length === 0) return;
  const early = new Map();
  for (const path of wanted) {
    const answer = fetch(path, { headers: { accept: 'application/json' } });
    answer.catch(() => undefined);
    early.set(path, answer);
  }
  window.__guildhallEarly = early;
})();

// Sets the theme before the first paint. A file of its own, because the policy refuses inline
// scripts; a classic one, because modules wait until the page has been read.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('claimbench.theme');
  } catch {
    // Storage may be forbidden; the system's theme is a good answer then.
  }
  const chosen = choice === 'light' || choice === 'dark';
  const dark = chosen
    ? choice === 'dark'
    : window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  if (chosen) {
    // The two tags follow the system; a choice overrules both.
    for (const tag of document.querySelectorAll('meta[name="theme-color"]')) {
      tag.setAttribute('content', dark ? '#0F1114' : '#F3F3F1');
    }
  }
})();

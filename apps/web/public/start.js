// Runs before the first paint, from a file of our own: the content policy allows no inline script.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be closed to us; then the defaults hold
    }
  };
  var scheme = read('filiz-scheme') || 'auto';
  if (scheme === 'auto') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.lang = read('filiz-language') === 'en' ? 'en' : 'tr';
})();

// The place in the contents that an address names is told to those who do not see its mark.
(() => {
  if (!document.querySelector('.contents')) return;
  const tell = () => {
    for (const a of document.querySelectorAll('.contents a[aria-current]')) a.removeAttribute('aria-current');
    let entry = null;
    // What cannot be decoded names no place.
    try { entry = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (entry?.closest('.contents')) entry.querySelector('a')?.setAttribute('aria-current', 'location');
  };
  addEventListener('hashchange', tell);
  tell();
})();

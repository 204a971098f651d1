// Hits within a document: where one is among them, and the ways to the hits before and behind it.
(() => {
  const bar = document.querySelector('.hitbar[data-hits]');
  const all = Number(bar?.dataset.hits ?? 0);
  if (!all) return;
  const place = bar.querySelector('[data-place]');
  const [back, on] = ['.back', '.on'].map(kind => bar.querySelector(kind));

  const present = () => Number(/^#hit-(\d+)$/.exec(location.hash)?.[1] ?? 0);

  const tell = () => {
    const now = present();
    place.textContent = now > 0 && now <= all ? `${now} of ${all} ${all === 1 ? 'hit' : 'hits'}` : `${all} ${all === 1 ? 'hit' : 'hits'}`;
    on.hash = `hit-${now % all + 1}`;
    back.hash = `hit-${now > 1 ? now - 1 : all}`;
  };

  // One step in the history for all of them, so that going back leads to the result.
  const go = link => location.replace(link.hash);
  for (const link of [back, on]) link.addEventListener('click', e => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    go(link);
  });
  keys.add('j', 'next hit of the search', () => go(on));
  keys.add('k', 'previous hit of the search', () => go(back));
  addEventListener('hashchange', tell);
  tell();
})();

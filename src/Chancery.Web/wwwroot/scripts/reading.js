// Notes: beside the text on wide screens, unfolded in place on narrow ones.
(() => {
  const wide = matchMedia('(min-width: 56em)');

  // Narrow screens: a note unfolds under its paragraph at a touch and folds again at the next.
  document.addEventListener('click', e => {
    const mark = e.target.closest?.('.mark');
    if (!mark || e.ctrlKey || e.metaKey) return;
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (wide.matches && document.body.classList.contains('reading') && !note?.classList.contains('late')) return;
    const block = mark.closest('p, li, .table, blockquote, header, .par, dd');
    if (!note || !block || mark.closest('.note')) return;
    e.preventDefault();
    if (mark.unfolded) { mark.unfolded.remove(); mark.unfolded = null; mark.setAttribute('aria-expanded', 'false'); return; }
    const copy = document.createElement('div');
    copy.className = 'note folded-out';
    copy.setAttribute('role', 'note');
    for (const child of (note.querySelector('.words') ?? note).cloneNode(true).childNodes) copy.append(child.cloneNode(true));
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    copy.prepend(mark.textContent + ' ');
    let last = block;
    while (last.nextElementSibling?.classList.contains('folded-out')) last = last.nextElementSibling;
    if (block.matches('li, dd')) block.append(copy); else last.after(copy);
    mark.unfolded = copy;
    mark.setAttribute('aria-expanded', 'true');
  });

  // Wide screens of browsers that cannot place notes by style sheet alone.
  if (!CSS.supports('anchor-name: --a') && document.body.classList.contains('reading')) {
    const root = document.documentElement;
    const place = () => {
      root.classList.toggle('placing', wide.matches);
      const doc = document.querySelector('.doc');
      if (!doc) return;
      const top = doc.getBoundingClientRect().top;
      const source = doc.querySelector('.provenance');
      let free = wide.matches && source ? source.getBoundingClientRect().bottom - top + 10 : 0;
      for (const note of doc.querySelectorAll('.note:not(.folded-out)')) {
        const mark = document.getElementById(note.id + '-m');
        if (!wide.matches || !mark) { note.style.top = ''; continue; }
        const at = Math.max(free, mark.getBoundingClientRect().top - top);
        note.style.top = at + 'px';
        free = at + note.offsetHeight + 10;
      }
    };
    place();
    addEventListener('resize', place);
    addEventListener('load', place);
  }

  // Paper says where it was read; the browser knows by what name.
  for (const here of document.querySelectorAll('[data-here]')) here.textContent = new URL(here.textContent, location.origin).href;
})();

// Everything works without these files: they add keys, notes that unfold in place on narrow screens, and files that can be dropped.
'use strict';
// The keys of every page.
(() => {
  const writing = e => e.target.closest?.('input, textarea, select, [contenteditable], .table');

  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || writing(e)) return;
    const follow = rel => { const a = document.querySelector(`.turn a[rel=${rel}]`); if (a) { e.preventDefault(); location.assign(a.href); } };
    if (e.key === 'n' || (e.key === 'ArrowRight' && !e.shiftKey)) follow('next');
    else if (e.key === 'p' || (e.key === 'ArrowLeft' && !e.shiftKey)) follow('prev');
    else if (e.key === 'c') { const up = document.querySelector('.turn a.up'); if (up) location.assign(up.href); }
    else if (e.key === '/') { const box = document.querySelector('[data-search]'); if (box) { e.preventDefault(); box.focus(); box.select(); } }
  });
})();

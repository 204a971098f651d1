// Everything works without these files: they add keys, notes and cards that show themselves, passages to cite, files that can be dropped.
'use strict';
// The keys of every page. Each part adds its own; a list of them shows all, and turns them off for good.
const keys = (() => {
  const kept = 'chancery.keys';
  const known = new Map();
  const writing = e => e.target.closest?.('input, textarea, select, [contenteditable]') || e.key.startsWith('Arrow') && e.target.closest?.('.table, [role=region], [role=slider]');
  const named = { ArrowRight: '→', ArrowLeft: '←', Escape: 'Esc' };

  // A browser may refuse to keep anything: then the setting holds for the page.
  let off = false;
  try { off = localStorage.getItem(kept) === 'off'; } catch { /* nothing kept */ }
  const turn = state => {
    off = state;
    try { if (off) localStorage.setItem(kept, 'off'); else localStorage.removeItem(kept); } catch { /* nothing kept */ }
  };

  const make = (tag, text, kind) => {
    const e = document.createElement(tag);
    if (text) e.textContent = text;
    if (kind) e.className = kind;
    return e;
  };

  let list;
  const show = () => {
    list?.remove();
    list = make('dialog', '', 'keys');
    list.setAttribute('aria-labelledby', 'page-keys');
    const head = make('h2', 'Keys', 'label');
    head.id = 'page-keys';
    const table = make('dl');
    const rows = new Map();
    for (const [key, { does }] of known) rows.set(does, [...rows.get(does) ?? [], key]);
    for (const [does, of] of [...rows, ['this list', ['?']]]) {
      const names = make('dt');
      of.forEach((key, i) => names.append(...(i ? [', '] : []), make('kbd', named[key] ?? key)));
      table.append(names, make('dd', does));
    }
    const choice = make('label');
    const box = make('input');
    box.type = 'checkbox';
    box.checked = !off;
    box.addEventListener('change', () => turn(!box.checked));
    choice.append(box, ' keys of one letter are on');
    const close = make('button', 'close');
    close.type = 'button';
    close.addEventListener('click', () => list.close());
    list.append(head, table, choice, close);
    list.addEventListener('click', e => { if (e.target === list) list.close(); });
    document.body.append(list);
    list.showModal();
  };

  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || writing(e) || document.querySelector('dialog[open]')) return;
    if (off) return;
    if (e.key === '?') { e.preventDefault(); show(); return; }
    const key = known.get(e.key);
    if (!key || e.shiftKey && e.key.startsWith('Arrow')) return;
    if (key.act() !== false) e.preventDefault();
  });

  // Who has no keyboard, or has turned the keys off, reaches the list from the foot of the page.
  document.querySelector('[data-keys]')?.addEventListener('click', show);

  return {
    /** Adds a key: what it does in a few words, and the act, which returns false where there is nothing to do. */
    add: (key, does, act) => known.set(key, { does, act }),
  };
})();

(() => {
  const follow = link => { if (!link) return false; location.assign(link.href); };
  const turn = rel => () => follow(document.querySelector(`.turn a[rel=${rel}]`));
  if (document.querySelector('.turn a[rel]')) {
    const what = document.body.classList.contains('reading') ? 'document' : 'page';
    keys.add('n', 'next ' + what, turn('next'));
    keys.add('ArrowRight', 'next ' + what, turn('next'));
    keys.add('p', 'previous ' + what, turn('prev'));
    keys.add('ArrowLeft', 'previous ' + what, turn('prev'));
  }
  if (document.querySelector('.turn a.up')) keys.add('c', 'the place in the contents', () => follow(document.querySelector('.turn a.up')));
  const box = document.querySelector('[data-search]');
  if (box) keys.add('/', 'search', () => { box.focus(); box.select(); });
})();

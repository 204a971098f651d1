// Everything works without this file. It adds keys, notes that unfold in place on narrow screens, and files that can be dropped.
'use strict';
(() => {
  const wide = matchMedia('(min-width: 56em)');
  const writing = e => e.target.closest?.('input, textarea, select, [contenteditable], .table');

  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || writing(e)) return;
    const follow = rel => { const a = document.querySelector(`.turn a[rel=${rel}]`); if (a) { e.preventDefault(); location.assign(a.href); } };
    if (e.key === 'n' || (e.key === 'ArrowRight' && !e.shiftKey)) follow('next');
    else if (e.key === 'p' || (e.key === 'ArrowLeft' && !e.shiftKey)) follow('prev');
    else if (e.key === 'c') { const up = document.querySelector('.turn a.up'); if (up) location.assign(up.href); }
    else if (e.key === '/') { const box = document.querySelector('[data-search]'); if (box) { e.preventDefault(); box.focus(); box.select(); } }
  });

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

  const form = document.querySelector('[data-drop]');
  if (form) {
    // What is too large is said before it is sent.
    const most = Number(form.dataset.most);
    const refuse = (e, bytes) => {
      if (bytes <= most) { form.querySelector('.toolarge')?.remove(); return; }
      e.preventDefault();
      const said = form.querySelector('.toolarge') ?? form.insertBefore(document.createElement('p'), form.firstChild);
      said.className = 'remark toolarge';
      said.setAttribute('role', 'alert');
      const size = n => (n / 1048576).toLocaleString('en', { maximumFractionDigits: 1 }) + ' MB';
      said.textContent = `This is ${size(bytes)}; the page takes up to ${size(most)}. The command chancery ${form.dataset.command ?? 'transcribe'} takes more.`;
    };
    form.addEventListener('submit', e => refuse(e, form.elements.file.files[0]?.size ?? new Blob([form.elements.text.value]).size));
    form.elements.text.addEventListener('paste', e => refuse(e, e.clipboardData?.getData('text/plain').length ?? 0));
    form.addEventListener('dragover', e => { e.preventDefault(); form.classList.add('over'); });
    form.addEventListener('dragleave', () => form.classList.remove('over'));
    form.addEventListener('drop', e => {
      e.preventDefault();
      form.classList.remove('over');
      if (e.dataTransfer.files.length) { form.elements.file.files = e.dataTransfer.files; form.requestSubmit(); }
      else { form.elements.text.value = e.dataTransfer.getData('text/plain'); form.requestSubmit(); }
    });
  }
})();

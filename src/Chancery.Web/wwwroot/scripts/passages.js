// Words that are selected in the text can be cited: with their page, as a note, by an address.
(() => {
  const doc = document.querySelector('.doc[data-volume]');
  if (!doc) return;
  const leastWords = 2;
  const longest = 900;
  const wordsOfEnd = 12;
  const holders = '.text, .provenance .words, .note .words, h1';
  const letter = /[\p{L}\p{N}]/u;

  const offer = document.createElement('div');
  offer.className = 'offer';
  offer.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Cite this passage';
  offer.append(button);
  const panel = document.createElement('section');
  panel.className = 'citing';
  panel.hidden = true;
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'Cite this passage');
  doc.parentElement.append(offer, panel);

  // The selection as whole words of one text, without markers of notes and page marks; empty where it is none.
  const selected = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
    const range = selection.getRangeAt(0).cloneRange();
    const within = node => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(holders);
    const holder = within(range.startContainer);
    if (!holder || !doc.contains(holder)) return '';
    // A selection of whole paragraphs ends at the beginning of what follows.
    if (within(range.endContainer) !== holder) { if (range.endOffset > 0) return ''; range.setEnd(holder, holder.childNodes.length); }
    const { startContainer: first, endContainer: last } = range;
    if (first.nodeType === Node.TEXT_NODE) {
      let at = range.startOffset;
      if (letter.test(first.data[at] ?? '')) while (at > 0 && letter.test(first.data[at - 1])) at--;
      range.setStart(first, at);
    }
    if (last.nodeType === Node.TEXT_NODE) {
      let at = range.endOffset;
      if (at > 0 && letter.test(last.data[at - 1])) while (at < last.data.length && letter.test(last.data[at])) at++;
      range.setEnd(last, at);
    }
    const words = range.cloneContents();
    for (const e of words.querySelectorAll('.mark, .page, .here, .back, .folded-out, .datum')) e.remove();
    for (const e of words.querySelectorAll('p, li, dt, dd, td, th, h2, div, section, br, caption')) e.append(' ');
    return words.textContent.replace(/\s+/g, ' ').trim();
  };

  const shortened = words => {
    if (words.length <= longest) return words;
    const all = words.split(' ');
    return `${all.slice(0, wordsOfEnd).join(' ')} … ${all.slice(-wordsOfEnd).join(' ')}`;
  };

  const copy = async (text, html) => {
    try {
      if (html && window.ClipboardItem) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
      else await navigator.clipboard.writeText(text);
      return true;
    } catch { return false; }
  };

  const copier = (label, text, html) => {
    const b = document.createElement('button');
    b.type = 'button';
    b.className = 'plainbutton';
    b.textContent = label;
    b.addEventListener('click', async () => { said.textContent = await copy(text, html) ? 'copied' : 'The browser does not let a page copy here: select the words instead.'; });
    return b;
  };

  const said = document.createElement('span');
  said.className = 'sum';
  said.setAttribute('role', 'status');

  const asked = async (words, after = '') => {
    try {
      const answer = await fetch(`${location.pathname}?quote=${encodeURIComponent(words)}${after}`);
      return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.passage');
    } catch { return null; }
  };

  // The last page mark, block or note that begins before a selection.
  const placeBefore = range => {
    let last = '';
    for (const e of doc.querySelectorAll('.text [id]:not(mark, .mark, .flaw), .note[id], .provenance [id]')) {
      const at = document.createRange();
      at.selectNode(e);
      if (range.compareBoundaryPoints(Range.START_TO_START, at) < 0) break;
      last = e.id;
    }
    return last;
  };

  let before = null;
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    before?.focus?.({ preventScroll: true });
  };

  const cite = async () => {
    const words = shortened(selected());
    if (!words) return false;
    const place = placeBefore(getSelection().getRangeAt(0));
    let passage = await asked(words);
    // Words that stand in the document several times are those behind the last id before the selection.
    if (Number(passage?.dataset.times) > 1 && place) passage = await asked(words, `&after=${encodeURIComponent(place)}`);
    if (!passage) return;
    const [note, quotation, address] = ['[data-note]', '[data-quotation]', '[data-address]'].map(s => passage.querySelector(s));
    for (const named of passage.querySelectorAll('[id]')) named.removeAttribute('id');
    for (const way of passage.querySelectorAll('[data-to-passage]')) way.remove();
    const copies = document.createElement('p');
    copies.className = 'copies';
    said.textContent = '';
    if (note) {
      const whole = new URL(address.getAttribute('href'), location.href).href;
      copies.append(copier('copy the note', note.textContent.trim(), note.innerHTML), copier('copy quotation and note', `“${quotation.textContent.trim()}”\n\n${note.textContent.trim()}`), copier('copy the address', whole));
    }
    const end = document.createElement('button');
    end.type = 'button';
    end.className = 'plainbutton';
    end.textContent = 'close';
    end.addEventListener('click', close);
    copies.append(end, said);
    panel.replaceChildren(...passage.childNodes, copies);
    offer.hidden = true;
    before = document.activeElement;
    panel.hidden = false;
    panel.focus({ preventScroll: true });
  };

  let waiting = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { offer.hidden = !panel.hidden || selected().split(' ').filter(w => letter.test(w)).length < leastWords; }, 250);
  });
  // The press of the button must not take the selection away.
  button.addEventListener('pointerdown', e => e.preventDefault());
  button.addEventListener('mousedown', e => e.preventDefault());
  button.addEventListener('click', cite);
  addEventListener('pointerdown', e => { if (!panel.contains(e.target) && !offer.contains(e.target)) close(); });
  addEventListener('keydown', e => { if (e.key === 'Escape' && !panel.hidden) { e.preventDefault(); close(); } }, true);
  keys.add('q', 'cite the words that are selected', () => { if (!selected()) return false; cite(); });
})();

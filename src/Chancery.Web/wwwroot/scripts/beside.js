// Notes, people and terms beside the words that lead to them, where a pointer rests or the focus is. What is beside its line already is left there.
(() => {
  // Listened to from the document, since the workbench puts another text in its place.
  if (!document.querySelector('.doc, [data-work]')) return;
  const gap = 8;
  const rest = { note: 120, card: 350, leave: 300 };
  const box = document.createElement('div');
  box.className = 'beside';
  box.id = 'page-beside';
  box.hidden = true;
  box.setAttribute('role', 'note');
  document.querySelector('main').append(box);

  let of = null;
  let wanted = null;
  let opening = 0;
  let closing = 0;

  const make = (tag, text, kind) => {
    const e = document.createElement(tag);
    if (text) e.textContent = text;
    if (kind) e.className = kind;
    return e;
  };
  const link = (href, text) => { const a = make('a', text); a.href = href; return a; };

  const noteOf = mark => document.getElementById(decodeURIComponent(mark.hash.slice(1)));

  const inSight = note => {
    if (!note) return true;
    const outer = note.closest('.provenance') ?? note;
    if (getComputedStyle(outer).position !== 'absolute') return false;
    const { top, bottom } = note.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };

  // A copy of what an element holds, without ids and without ways back.
  const copied = element => {
    const copy = element.cloneNode(true);
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    for (const back of copy.querySelectorAll('.back, .way')) back.remove();
    return [...copy.childNodes];
  };

  const noteCard = mark => {
    const note = noteOf(mark);
    return inSight(note) || mark.unfolded ? null : [make('span', mark.textContent + ' ', 'no'), ...copied(note.querySelector('.words') ?? note)];
  };

  // What was fetched once is kept as long as the page.
  const fetched = new Map();
  const fetchOnce = (address, read) => {
    if (!fetched.has(address)) fetched.set(address, fetch(address).then(r => r.ok ? read(r) : null).catch(() => null));
    return fetched.get(address);
  };

  const inWords = iso => new Date(iso + 'T00:00:00Z').toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  const counted = (n, one) => `${n.toLocaleString('en-US')} ${n === 1 ? one : one + 's'}`;

  const personCard = async (a, told) => {
    const person = await fetchOnce('/api' + a.pathname, r => r.json());
    if (!person) return null;
    const { day, volume } = a.closest('.doc').dataset;
    const years = person.born || person.died ? ` ${person.born ?? ''}–${person.died ?? ''}` : '';
    const name = make('p');
    name.append(link(a.href, person.name), make('span', years, 'sum'));
    const held = day ? person.offices.filter(o => o.firstDay <= day && (!o.lastDay || day <= o.lastDay + '~')) : [];
    const entry = person.entries.find(e => e.volume === volume) ?? person.entries[0];
    const lines = [name];
    for (const o of held) lines.push(make('p', [o.office, o.post, o.power].filter(Boolean).join(', ')));
    if (held.length > 0) lines.push(make('p', `on ${inWords(day)}, by the tables of office holders`, 'sum'));
    else if (entry?.description) lines.push(make('p', entry.description), make('p', entry.volume === volume ? 'in the list of this volume' : `in the list of ${entry.volume}`, 'sum'));
    if (told) lines.push(make('p', told, 'sum'));
    const ways = make('p', '', 'ways');
    ways.append(link(a.href, counted(person.roles.any, 'document')));
    if (person.statements > 0) ways.append(' · ', link(a.pathname + '/said', counted(person.statements, 'statement')));
    lines.push(ways);
    return lines;
  };

  const termCard = async a => {
    const id = decodeURIComponent(a.hash.slice(1));
    const page = id && await fetchOnce(a.pathname, async r => new DOMParser().parseFromString(await r.text(), 'text/html'));
    const entry = page && page.getElementById(id)?.closest('li, dt, dd, p');
    if (!entry) return null;
    const words = make('p');
    words.append(...copied(entry));
    if (entry.matches('dt') && entry.nextElementSibling?.matches('dd')) words.append(' ', ...copied(entry.nextElementSibling));
    const ways = make('p', '', 'ways');
    ways.append(link(a.href, 'in the list'));
    return [words, ways];
  };

  const cardOf = a => {
    if (a.matches('.mark')) return noteCard(a);
    // The card says what the title says; both at once would cover each other.
    const told = a.matches('.voice') ? a.title : '';
    return a.pathname.startsWith('/people/') ? personCard(a, told) : a.origin === location.origin ? termCard(a) : null;
  };

  const place = a => {
    const rects = [...a.getClientRects()];
    const at = rects.at(-1) ?? a.getBoundingClientRect();
    box.style.maxHeight = '';
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(gap, Math.min(at.left - gap, document.documentElement.clientWidth - width - gap));
    const most = innerHeight * .6;
    const below = Math.min(most, innerHeight - at.bottom - 2 * gap);
    const above = Math.min(most, at.top - 2 * gap);
    const under = height <= below || below >= above;
    box.style.maxHeight = `${Math.max(under ? below : above, 120)}px`;
    const tall = Math.min(height, Math.max(under ? below : above, 120));
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(under ? at.bottom + gap / 2 : at.top - tall - gap / 2) + scrollY}px`;
    // What scrolls must be reached by the keyboard.
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0; else box.removeAttribute('tabindex');
  };

  const close = () => {
    clearTimeout(opening);
    clearTimeout(closing);
    wanted = null;
    if (!of) return;
    of.removeAttribute('aria-describedby');
    if (of.kept) { of.title = of.kept; of.kept = null; }
    of = null;
    box.hidden = true;
    box.replaceChildren();
  };

  const open = async a => {
    wanted = a;
    const lines = await cardOf(a);
    if (wanted !== a) return;
    if (of !== a) { const still = wanted; close(); wanted = still; }
    if (!lines) return;
    of = a;
    if (a.title) { a.kept = a.title; a.removeAttribute('title'); }
    box.replaceChildren(...lines);
    box.classList.toggle('card', !a.matches('.mark'));
    box.hidden = false;
    box.scrollTop = 0;
    a.setAttribute('aria-describedby', box.id);
    place(a);
  };

  const soon = (a, wait) => {
    clearTimeout(closing);
    clearTimeout(opening);
    if (a !== of) opening = setTimeout(() => open(a), wait);
  };
  const later = () => {
    clearTimeout(opening);
    clearTimeout(closing);
    closing = setTimeout(close, rest.leave);
  };

  const leads = '.mark, a.who, a.voice, a.term';
  const anchor = e => { const a = e.target.closest?.(leads); return a && a.closest('.doc') && !a.closest('.beside') ? a : null; };

  document.addEventListener('pointerover', e => {
    const a = e.pointerType === 'touch' ? null : anchor(e);
    if (a) soon(a, a.matches('.mark') ? rest.note : rest.card);
  });
  document.addEventListener('pointerout', e => {
    const a = e.pointerType === 'touch' ? null : anchor(e);
    if (a && !a.contains(e.relatedTarget)) later();
  });
  box.addEventListener('pointerenter', () => clearTimeout(closing));
  box.addEventListener('pointerleave', later);
  document.addEventListener('focusin', e => {
    const a = anchor(e);
    if (a?.matches(':focus-visible')) soon(a, a.matches('.mark') ? 0 : rest.card);
  });
  document.addEventListener('focusout', e => { if (anchor(e) && e.relatedTarget !== box) later(); });
  box.addEventListener('focusin', () => clearTimeout(closing));
  box.addEventListener('focusout', later);
  addEventListener('pointerdown', e => { if (!box.contains(e.target)) close(); }, true);
  addEventListener('resize', close);
  addEventListener('input', close);
  addEventListener('keydown', e => {
    if (e.key !== 'Escape' || !of && !wanted) return;
    e.preventDefault();
    close();
  }, true);

  // From note to note by the keyboard, and back to where one read.
  let from = null;
  const marks = () => [...document.querySelectorAll('.doc .text .mark, .doc header .mark')].filter(m => m.getClientRects().length > 0);
  const step = by => {
    const all = marks();
    if (all.length === 0) return false;
    from ??= { y: scrollY, focus: document.activeElement };
    const now = all.indexOf(document.activeElement);
    const next = now >= 0 ? all[now + by]
      : by > 0 ? all.find(m => m.getBoundingClientRect().top > 0) ?? all[0] : all.findLast(m => m.getBoundingClientRect().top < innerHeight);
    if (!next) return false;
    next.focus({ preventScroll: true, focusVisible: true });
    next.scrollIntoView({ block: 'center' });
  };
  keys.add('f', 'next note', () => step(1));
  keys.add('F', 'note before', () => step(-1));
  keys.add('Escape', 'back from the notes', () => {
    if (!from) return false;
    document.activeElement?.blur();
    scrollTo({ top: from.y });
    from = null;
  });
  document.addEventListener('pointerdown', () => { from = null; });
})();

// The desk: documents, notes and searches that this browser alone keeps, a desk for each edition.
(() => {
  const marks = [...document.querySelectorAll('[data-keep]')];
  const page = document.querySelector('[data-desk]');
  if (!marks.length && !page) return;
  const edition = (page ?? marks[0]).dataset.edition;
  const key = 'chancery.desk:' + edition;
  const version = 1;
  const most = { documents: 5000, searches: 1000, log: 20000, words: 20000, file: 20 * 1048576 };

  // What is stored, or lies in a file, may be anything: only what has the right form is taken, and an address only when it leads to this server.
  const text = (value, longest = 4000) => typeof value === 'string' ? value.slice(0, longest) : '';
  const address = value => {
    if (typeof value !== 'string' || !value.startsWith('/')) return null;
    try { const url = new URL(value, location.origin); return url.origin === location.origin ? url.pathname + url.search : null; } catch { return null; }
  };
  const time = value => typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : new Date(0).toISOString();
  const count = value => Number.isInteger(value) && value >= 0 ? value : 0;
  const list = (value, form, longest) => Array.isArray(value) ? value.slice(0, longest).map(v => v && typeof v === 'object' ? form(v) : null).filter(v => v !== null) : [];
  const asDocument = d => address(d.href) && text(d.volume) && text(d.id)
    ? { volume: text(d.volume), id: text(d.id), href: address(d.href), number: text(d.number), heading: text(d.heading), date: text(d.date, 40), kept: time(d.kept), note: text(d.note, most.words) } : null;
  const asSearch = s => address(s.href)?.startsWith('/search') ? { href: address(s.href), query: text(s.query), filters: text(s.filters), found: count(s.found), at: time(s.at) } : null;
  const tidy = value => ({
    version,
    edition,
    documents: list(value?.documents, asDocument, most.documents),
    searches: list(value?.searches, asSearch, most.searches),
    log: { on: value?.log?.on === true, entries: list(value?.log?.entries, asSearch, most.log) },
  });

  let trouble = '';
  let redraw = null;
  const read = () => {
    const stored = localStorage.getItem(key);
    if (stored === null) return tidy(null);
    let value;
    // What cannot be read is put aside before anything is written over it.
    try { value = JSON.parse(stored); } catch { try { localStorage.setItem(key + '.unreadable', stored); } catch { return null; } return tidy(null); }
    if (value?.version > version) { trouble = 'This desk was kept by a newer version of the program; it is left as it is.'; return null; }
    return tidy(value);
  };
  // Every change begins with what is stored now, so that nothing of another window is lost.
  const change = work => {
    trouble = '';
    try {
      const desk = read();
      if (!desk) return false;
      work(desk);
      localStorage.setItem(key, JSON.stringify(desk));
      return true;
    } catch (e) {
      trouble = e?.name === 'QuotaExceededError' ? 'The browser has no more room for the desk; the last change was not kept. Take the desk along as a file, then take something off it.' : 'The browser does not let this page keep anything; the last change was not kept.';
      return false;
    }
  };
  const works = () => { try { localStorage.setItem(key + '.try', '1'); localStorage.removeItem(key + '.try'); return true; } catch (e) { return e?.name === 'QuotaExceededError' && localStorage.length > 0; } };
  let usable = false;
  try { usable = works(); } catch { usable = false; }
  if (!usable) return;

  const el = (name, properties, ...children) => {
    const e = document.createElement(name);
    for (const [property, value] of Object.entries(properties ?? {})) {
      if (property.includes('-') || property === 'class') e.setAttribute(property, value); else e[property] = value;
    }
    e.append(...children);
    return e;
  };
  const hidden = words => el('span', { class: 'unseen' }, words);
  const told = el('p', { class: 'unseen' });
  told.setAttribute('role', 'status');
  document.body.append(told);
  const tell = words => { told.textContent = ''; setTimeout(() => { told.textContent = words; }, 30); };
  const same = (a, b) => a.volume === b.volume && a.id === b.id;
  const named = d => (d.number ? d.number + '. ' : '') + (d.heading || d.id);
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const day = iso => { const [y, m, d] = iso.slice(0, 10).split('-'); return !m ? y : !d ? `${months[m - 1]} ${y}` : `${months[m - 1]} ${Number(d)}, ${y}`; };
  // Searches are dated by the reader's own clock.
  const local = iso => { const d = new Date(iso); return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`; };
  const clock = iso => { const d = new Date(iso); return `${String(d.getHours()).padStart(2, '0')}:${String(d.getMinutes()).padStart(2, '0')}`; };
  const number = n => n.toLocaleString('en');
  const documents = n => `${number(n)} document${n === 1 ? '' : 's'}`;
  const sought = s => [s.query.includes('"') ? s.query : s.query ? `“${s.query}”` : '', s.filters].filter(w => w).join(', ');

  // A note of one's own: stored as it is written.
  const noteFor = (d, label) => {
    const area = el('textarea', { value: d.note, rows: Math.min(12, Math.max(1, Math.ceil(d.note.length / 60))), placeholder: 'a note of your own', maxLength: most.words, 'aria-label': label, class: 'own' });
    let wait = 0;
    const store = () => {
      clearTimeout(wait);
      if (area.value === d.note) return;
      const words = area.value;
      if (change(desk => { const kept = desk.documents.find(k => same(k, d)); if (kept) kept.note = words; })) d.note = words;
      else complain();
    };
    area.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(store, 300); });
    area.addEventListener('blur', store);
    addEventListener('pagehide', store);
    return area;
  };
  const complain = () => {
    const place = page?.querySelector('[data-trouble]');
    if (place) { place.textContent = trouble; place.hidden = !trouble; } else if (trouble) tell(trouble);
    if (!place && trouble) {
      const mark = marks[0];
      mark.parentElement.querySelector('.remark.trouble')?.remove();
      mark.after(el('span', { class: 'remark trouble' }, ' ' + trouble));
    }
  };

  // "keep" beside documents and searches of other pages.
  const drawMark = (mark, desk) => {
    const isDocument = mark.dataset.keep === 'document';
    const { volume, id, href, heading, date, query, filters } = mark.dataset;
    const own = isDocument ? { volume, id, href, number: mark.dataset.number ?? '', heading, date: date ?? '', note: '' } : { href, query, filters, found: Number(mark.dataset.found) };
    const kept = isDocument ? desk.documents.find(k => same(k, own)) : desk.searches.find(k => k.href === address(href));
    const what = isDocument ? named(own) : sought(own);
    const button = el('button', { type: 'button', class: 'second' }, kept ? 'kept' : isDocument ? 'keep' : 'keep this search', hidden(kept ? `: ${what}; take off the desk` : ` on the desk${isDocument ? ': ' + what : ''}`));
    button.addEventListener('click', () => {
      const at = new Date().toISOString();
      const done = change(now => {
        if (isDocument) {
          if (!kept) now.documents.unshift({ ...own, kept: at });
          else now.documents = now.documents.filter(k => !same(k, own));
        } else if (!kept) now.searches.unshift({ ...own, href: address(href), at });
        else now.searches = now.searches.filter(k => k.href !== address(href));
      });
      if (!done) { complain(); return; }
      tell(kept ? 'Taken off the desk.' : 'Kept on the desk.');
      drawMarks();
      mark.querySelector('button')?.focus();
    });
    // A note is lost with its document: that takes a second press.
    if (kept?.note) {
      const first = button.cloneNode(true);
      first.addEventListener('click', () => { first.replaceWith(button); button.firstChild.data = 'take off, with your note'; button.focus(); });
      mark.replaceChildren(first);
    } else mark.replaceChildren(button);
    if (kept) mark.append(' ', el('a', { href: '/desk' }, 'on the desk'));
    if (kept && 'note' in mark.dataset) mark.append(el('details', { open: kept.note.length > 0 }, el('summary', {}, 'your note'), noteFor(kept, 'Your note on ' + what)));
    mark.hidden = false;
  };
  const drawMarks = () => {
    const desk = read();
    if (desk) for (const mark of marks) if (!mark.contains(document.activeElement) || document.activeElement.tagName !== 'TEXTAREA') drawMark(mark, desk);
  };

  // The log is written where the reader asked for one: a search once, not its later pages, nor when it is shown again.
  const search = marks.find(m => m.dataset.keep === 'search');
  const arrived = performance.getEntriesByType('navigation')[0]?.type ?? 'navigate';
  if (search && arrived === 'navigate') {
    // The same search in another view is the same search.
    const { search: href, query, filters, found } = search.dataset;
    if (read()?.log.on) {
      change(desk => {
        const last = desk.log.entries.at(-1);
        if (desk.log.on && last?.href !== address(href)) desk.log.entries.push({ href: address(href), query, filters, found: Number(found), at: new Date().toISOString() });
        if (desk.log.entries.length > most.log) desk.log.entries.splice(0, desk.log.entries.length - most.log);
      });
    }
  }
  drawMarks();

  if (page) {
    document.querySelector('[data-desk-needs]').hidden = true;
    page.hidden = false;
    const of = name => page.querySelector(`[data-list=${name}]`);
    const none = (name, empty) => { page.querySelector(`[data-none=${name}]`).hidden = !empty; };
    const taken = (item, heading, words, work) => {
      if (!change(work)) { complain(); return; }
      tell(words);
      // Focus goes to what follows, so that the keyboard keeps its place.
      const list = item.parentElement;
      const at = [...list.children].indexOf(item);
      draw();
      (list.children[Math.min(at, list.children.length - 1)]?.querySelector('a') ?? page.querySelector(heading)).focus();
    };
    for (const h of page.querySelectorAll('h2')) h.tabIndex = -1;

    const documentItem = d => {
      const off = el('button', { type: 'button', class: 'second' }, 'take off', hidden(' ' + named(d)));
      const item = el('li', {},
        el('p', {}, el('a', { href: d.href }, named(d))),
        el('p', { class: 'sum' }, [d.date ? day(d.date) : 'undated', d.volume, 'kept ' + day(local(d.kept))].join(' · ') + ' ', off),
        noteFor(d, 'Your note on ' + named(d)));
      const away = () => taken(item, '#desk-documents', 'Taken off the desk.', desk => { desk.documents = desk.documents.filter(k => !same(k, d)); });
      off.addEventListener('click', () => {
        if (!item.querySelector('textarea').value) { away(); return; }
        const sure = el('button', { type: 'button' }, 'take off, with your note');
        sure.addEventListener('click', away);
        off.replaceWith(sure);
        sure.focus();
      });
      return item;
    };
    const searchItem = s => {
      const off = el('button', { type: 'button', class: 'second' }, 'take off', hidden(' ' + sought(s)));
      const item = el('li', {}, el('p', {}, el('a', { href: s.href }, sought(s) || 'all documents')), el('p', { class: 'sum' }, `${documents(s.found)} on ${day(local(s.at))} `, off));
      off.addEventListener('click', () => taken(item, '#desk-searches', 'Taken off the desk.', desk => { desk.searches = desk.searches.filter(k => k.href !== s.href); }));
      return item;
    };

    const method = entries => {
      if (!entries.length) return `No search of the edition “${edition}” (${page.dataset.size}; ${page.dataset.program}) is written down yet.`;
      const [first, last] = [local(entries[0].at), local(entries.at(-1).at)];
      const when = first === last ? `on ${day(first)}` : `between ${day(first)} and ${day(last)}`;
      const each = entries.map(s => `${sought(s)}: ${documents(s.found)}${first === last ? '' : ` (${day(local(s.at))})`}`);
      return `The edition “${edition}” (${page.dataset.size}; ${page.dataset.program}) was searched ${when}, ${['', 'once', 'twice'][entries.length] ?? `${number(entries.length)} times`}. In order: ${each.join('; ')}.`;
    };
    const cell = words => /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
    const csv = entries => 'when,words,filters,found,address\r\n' + entries.map(s => [`${local(s.at)} ${clock(s.at)}`, s.query, s.filters, String(s.found), s.href].map(cell).join(',') + '\r\n').join('');

    const draw = () => {
      const desk = read();
      complain();
      if (!desk) return;
      const { entries } = desk.log;
      of('documents').replaceChildren(...desk.documents.map(documentItem));
      of('searches').replaceChildren(...desk.searches.map(searchItem));
      none('documents', !desk.documents.length);
      none('searches', !desk.searches.length);
      const form = page.querySelector('[data-bibliography]');
      form.hidden = !desk.documents.length;
      for (const old of form.querySelectorAll('input')) old.remove();
      const longest = Number(page.dataset.most);
      for (const d of desk.documents.slice(0, longest)) form.append(el('input', { type: 'hidden', name: 'id', value: `${d.volume}/${d.id}` }));
      form.querySelector('[data-toomany]').hidden = desk.documents.length <= longest;
      page.querySelector('[data-log-on]').checked = desk.log.on;
      page.querySelector('[data-log]').hidden = !desk.log.on && !entries.length;
      const shown = 200;
      of('log').replaceChildren(...entries.slice(-shown).reverse().map(s => el('tr', {}, el('td', { class: 'whole' }, `${day(local(s.at))}, ${clock(s.at)}`), el('td', {}, el('a', { href: s.href }, s.query || 'no words')), el('td', {}, s.filters), el('td', { class: 'figure' }, number(s.found)))));
      if (entries.length > shown) of('log').append(el('tr', {}, el('td', { colSpan: 4 }, `and ${number(entries.length - shown)} earlier ones, which the files below hold`)));
      page.querySelector('[data-method]').textContent = method(entries);
    };

    const file = (name, type, content) => {
      const url = URL.createObjectURL(new Blob([content], { type }));
      const a = el('a', { href: url, download: name });
      document.body.append(a);
      a.click();
      a.remove();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
    };
    const lay = async chosen => {
      let given;
      try {
        if (chosen.size > most.file) throw new Error('size');
        given = JSON.parse(await chosen.text());
      } catch {
        trouble = 'This file is no desk: nothing was laid on it.';
        complain();
        return;
      }
      if (given?.chancery !== 'desk' || given.version > version) {
        trouble = given?.chancery === 'desk' ? 'This desk was taken along from a newer version of the program; nothing was laid on it.' : 'This file is no desk: nothing was laid on it.';
        complain();
        return;
      }
      const { documents: ds, searches, log } = tidy(given);
      let fresh = 0;
      const done = change(desk => {
        for (const d of ds) {
          const kept = desk.documents.find(k => same(k, d));
          if (!kept) { desk.documents.push(d); fresh++; }
          else if (d.note && !kept.note.includes(d.note)) kept.note = kept.note ? `${kept.note}\n\n${d.note}`.slice(0, most.words) : d.note;
        }
        for (const s of searches) if (!desk.searches.some(k => k.href === s.href)) { desk.searches.push(s); fresh++; }
        for (const s of log.entries) if (!desk.log.entries.some(k => k.href === s.href && k.at === s.at)) { desk.log.entries.push(s); fresh++; }
        desk.documents.sort((a, b) => b.kept.localeCompare(a.kept));
        desk.searches.sort((a, b) => b.at.localeCompare(a.at));
        desk.log.entries.sort((a, b) => a.at.localeCompare(b.at));
        desk.log.on ||= log.on;
      });
      draw();
      if (!done) { complain(); return; }
      const other = typeof given.edition === 'string' && given.edition !== edition ? ` It was that of the edition “${text(given.edition, 200)}”: what this one does not hold leads to nothing.` : '';
      trouble = `${fresh === 0 ? 'Nothing of the file was new' : `${number(fresh)} ${fresh === 1 ? 'thing was' : 'things were'} laid on the desk`}.${other}`;
      complain();
      tell(trouble);
    };

    page.addEventListener('click', e => {
      const { take, empty } = e.target.closest?.('button')?.dataset ?? {};
      const desk = take || empty ? read() : null;
      if (!desk) return;
      if (take === 'csv') file('searches.csv', 'text/csv;charset=utf-8', csv(desk.log.entries));
      if (take === 'method') file('searches.txt', 'text/plain;charset=utf-8', method(desk.log.entries) + '\n');
      if (take === 'desk') file(`${edition}.desk.json`, 'application/json', JSON.stringify({ chancery: 'desk', ...desk }, null, 1) + '\n');
      if (empty === 'log' && change(d => { d.log.entries = []; })) tell('The log is empty.');
      if (empty === 'all' && change(d => Object.assign(d, tidy(null)))) tell('The desk is clear.');
      if (empty) draw();
    });
    page.querySelector('[data-log-on]').addEventListener('change', e => { change(d => { d.log.on = e.target.checked; }); draw(); });
    page.querySelector('[data-lay]').addEventListener('change', async e => { if (e.target.files[0]) await lay(e.target.files[0]); e.target.value = ''; });
    draw();
    redraw = draw;
  }

  // Another window has changed the desk. What is being written here is left alone until it is left.
  addEventListener('storage', e => {
    if (e.key !== key && e.key !== null) return;
    const writing = document.activeElement?.matches?.('textarea.own') ? document.activeElement : null;
    const again = () => { drawMarks(); redraw?.(); };
    if (writing) writing.addEventListener('blur', () => setTimeout(again), { once: true }); else again();
  });
  addEventListener('pageshow', e => { if (e.persisted) { drawMarks(); redraw?.(); } });
})();

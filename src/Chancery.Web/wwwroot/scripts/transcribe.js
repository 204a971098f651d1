// The workbench: line numbers beside the text, the document while the text is changed, changes at a click.
(() => {
  const work = document.querySelector('[data-work]');
  const result = document.getElementById('page-result');
  if (!work || !result) return;
  const area = work.elements.text;
  const frame = area.parentElement;

  // Lines: the same text laid out once more behind the text field, unseen, so that wrapped lines have the height they have there. Its numbers are seen, and the words that findings mean are underlined.
  const mostLines = 20000;
  const lines = document.createElement('div');
  lines.className = 'lines';
  lines.setAttribute('aria-hidden', 'true');
  frame.prepend(lines);
  let drawn = [];
  const draw = () => {
    const now = area.value.split('\n');
    frame.classList.toggle('numbered', now.length <= mostLines);
    if (now.length > mostLines) { lines.replaceChildren(); drawn = []; return; }
    let head = 0, tail = 0;
    while (head < now.length && head < drawn.length && now[head] === drawn[head]) head++;
    while (tail < now.length - head && tail < drawn.length - head && now[now.length - 1 - tail] === drawn[drawn.length - 1 - tail]) tail++;
    for (let i = drawn.length - tail - 1; i >= head; i--) lines.children[i].remove();
    const fresh = document.createDocumentFragment();
    for (const line of now.slice(head, now.length - tail)) {
      const row = document.createElement('div');
      row.textContent = line;
      fresh.append(row);
    }
    lines.insertBefore(fresh, lines.children[head] ?? null);
    drawn = now;
  };
  const lineAt = (text, offset) => { let n = 0; for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) n++; return n; };

  // Where a place of an earlier text stands in the text as it is now; null when it was changed since.
  let shown = area.value;
  const moved = (start, length) => {
    const now = area.value;
    if (now === shown) return start;
    let head = 0, tail = 0;
    while (head < now.length && head < shown.length && now[head] === shown[head]) head++;
    while (tail < Math.min(now.length, shown.length) - head && now[now.length - 1 - tail] === shown[shown.length - 1 - tail]) tail++;
    if (start + length <= head) return start;
    return start >= shown.length - tail ? start + now.length - shown.length : null;
  };

  const found = () => [...result.querySelectorAll('li[data-start]')].map(item => ({ item, start: Number(item.dataset.start), length: Number(item.dataset.length) })).filter(f => f.start >= 0);
  const underline = () => {
    for (const row of lines.querySelectorAll('.flawed')) { row.className = ''; row.textContent = row.textContent; }
    const rows = new Map();
    for (const f of found()) {
      const start = moved(f.start, f.length);
      if (start === null || start > area.value.length) continue;
      const line = lineAt(area.value, start);
      if (!rows.has(line)) rows.set(line, []);
      rows.get(line).push({ from: start - (area.value.lastIndexOf('\n', start - 1) + 1), length: f.length, item: f.item });
    }
    for (const [line, flaws] of rows) {
      const row = lines.children[line];
      if (!row) continue;
      const text = drawn[line];
      row.className = 'flawed';
      row.flaw = flaws[0].item;
      row.textContent = '';
      let at = 0;
      for (const { from, length } of flaws.sort((a, b) => a.from - b.from)) {
        const to = Math.min(text.length, from + length);
        if (from < at || to <= from) continue;
        const span = document.createElement('span');
        span.textContent = text.slice(from, to);
        row.append(text.slice(at, from), span);
        at = to;
      }
      row.append(text.slice(at));
    }
  };

  // A place of the text is selected, and the text scrolled to it.
  const select = (start, length) => {
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, start + length);
    const row = lines.children[lineAt(area.value, start)];
    if (row && frame.classList.contains('numbered')) frame.scrollTop = Math.max(0, row.offsetTop - frame.clientHeight / 3);
    if (frame.getBoundingClientRect().top < 0 || frame.getBoundingClientRect().top > innerHeight - 100) frame.scrollIntoView({ block: 'start' });
  };

  // What the text becomes. Answers may come late: one that was asked for before another that is shown already is dropped.
  const longest = 400000;
  const said = document.createElement('p');
  said.className = 'sum live';
  said.setAttribute('role', 'status');
  work.querySelector('[data-transcribe]').parentElement.after(said);
  // What the findings' own line says is only read aloud; what hinders is seen.
  const say = (words, quiet = false) => { said.classList.toggle('unseen', quiet); if (said.textContent !== words) said.textContent = words; };
  let asked = 0, answered = 0, wait = 0, delay = 60;
  // The buttons below the findings bear these names, too.
  const field = name => work.querySelector(`input[name=${name}]`);
  const keep = (name, value) => {
    const input = field(name) ?? work.insertBefore(document.createElement('input'), work.firstChild);
    input.type = 'hidden';
    input.name = name;
    input.value = value;
  };
  const show = (markup, text, number) => {
    answered = number;
    shown = text;
    const top = result.querySelector('.findings')?.scrollTop ?? 0;
    const inside = result.contains(document.activeElement) ? document.activeElement.getAttribute('value') : null;
    const part = new DOMParser().parseFromString(markup, 'text/html').body;
    result.replaceChildren(...part.childNodes);
    if (result.querySelector('.findings')) result.querySelector('.findings').scrollTop = top;
    if (inside) [...result.querySelectorAll('button')].find(b => b.value === inside)?.focus();
    work.parentElement.classList.remove('empty');
    for (const needy of work.querySelectorAll('[data-needs-result]')) needy.hidden = !result.querySelector('article');
    underline();
    say(result.querySelector('[data-summary]')?.textContent ?? '', true);
  };
  const ask = async () => {
    clearTimeout(wait);
    const number = ++asked, text = area.value;
    if (!text.trim() || text.length > longest) { say(text.trim() ? 'A text of this length is transcribed when you ask for it.' : ''); return; }
    const form = new FormData();
    form.set('text', text);
    form.set('as', 'part');
    for (const name of ['name', 'show']) if (field(name)) form.set(name, field(name).value);
    const started = performance.now();
    try {
      const answer = await fetch(work.action, { method: 'POST', body: form });
      const markup = await answer.text();
      if (number < answered) return;
      if (!answer.ok) { say('The server did not take this text; press Transcribe to see why.'); return; }
      // Long texts are asked for less often, so that typing stays quick.
      delay = Math.min(1500, Math.max(60, (performance.now() - started) / 2));
      show(markup, text, number);
    } catch {
      if (number >= answered) say('The server does not answer; what is shown is of an earlier text.');
    }
  };
  area.addEventListener('input', () => { draw(); clearTimeout(wait); wait = setTimeout(ask, delay); });

  // Changes are typed into the text field, so that the browser's own undo takes them back.
  const type = (start, length, words) => {
    select(start, length);
    if (!document.execCommand('insertText', false, words) && area.value.slice(start, start + length) !== words) {
      area.setRangeText(words, start, start + length, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    select(start, words.length);
  };
  addEventListener('click', e => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    const button = e.target.closest?.('button');
    if (button?.name === 'change' && !field('kept')) {
      const [start, length, , encoded] = button.value.split('.');
      const at = moved(Number(start), Number(length));
      e.preventDefault();
      if (at === null) { say('The text was changed there; look at the finding again.'); ask(); return; }
      const bytes = Uint8Array.from(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
      type(at, Number(length), new TextDecoder().decode(bytes));
      button.closest('form .remark')?.remove();
      return;
    }
    if (button?.name === 'show' && area.value.trim()) {
      e.preventDefault();
      keep('show', button.value);
      ask();
      return;
    }
    const line = e.target.closest?.('a.line');
    if (line) {
      const item = line.closest('li');
      const start = moved(Number(item.dataset.start), Number(item.dataset.length));
      if (start === null) return;
      e.preventDefault();
      select(start, Number(item.dataset.length));
    }
  });
  lines.addEventListener('click', e => {
    const item = e.target.closest('.flawed')?.flaw;
    if (item?.isConnected) location.hash = item.id;
  });

  draw();
  underline();
  if (!result.childElementCount) for (const needy of work.querySelectorAll('[data-needs-result]')) needy.hidden = true;
})();

// The search: a choice beside the result holds at once, and the page comes back where it was.
(() => {
  const form = document.getElementById('search-form');
  if (!form) return;
  const kept = 'chancery search place';
  // A browser may refuse to store anything; then the page comes back at its top.
  const store = value => { try { if (value) sessionStorage.setItem(kept, value); else sessionStorage.removeItem(kept); } catch { /* not kept */ } };
  const stored = () => { try { return JSON.parse(sessionStorage.getItem(kept) ?? 'null'); } catch { return null; } };
  for (const box of document.querySelectorAll('.facets input')) {
    box.addEventListener('change', () => {
      store(JSON.stringify({ name: box.name, value: box.value, y: scrollY }));
      form.requestSubmit();
    });
  }
  // Back and forward show what an address asks for, not what was ticked before the page was left.
  addEventListener('pageshow', () => { for (const box of document.querySelectorAll('.facets input')) box.checked = box.defaultChecked; });
  const was = stored();
  store(null);
  if (!was) return;
  const again = [...document.querySelectorAll('.facets input')].find(box => box.name === was.name && box.value === was.value);
  again?.closest('details')?.setAttribute('open', '');
  again?.focus({ preventScroll: true });
  scrollTo({ top: was.y, behavior: 'instant' });
})();

// Files that are dropped or too large.
(() => {
  const form = document.querySelector('[data-drop]');
  if (!form) return;
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
})();

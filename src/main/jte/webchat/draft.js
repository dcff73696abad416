// Keeps a typed answer on the device until the server has it, the person finishes here or withdraws, another
// session begins, or thirty days are over.
(function () {
  var data = document.currentScript.dataset, lives = 30 * 864e5, store;
  var ours = 'indaba/', mine = ours + data.owner + '/', here = mine + data.code + '/';
  var kept = (/^#kept-(.+)/.exec(location.hash) || [])[1];
  try { store = localStorage; } catch (refused) { return; }
  if (!store) return;

  function begins(text, head) { return text.slice(0, head.length) === head; }

  function read(name) {
    try { return JSON.parse(store.getItem(name)); } catch (cut) { return null; }
  }

  function clear(goes) {
    Object.keys(store).forEach(function (name) {
      if (begins(name, ours) && goes(name, read(name) || { at: 0 })) store.removeItem(name);
    });
  }

  clear(function (name, draft) {
    var key = (draft.key || '').split('.')[0];
    return !begins(name, mine) || data.begun < 1 && begins(name, here) || draft.at + lives < Date.now()
      || key && (key === kept || key + '.' + draft.text.length === data.kept);
  });
  if (kept) history.replaceState(null, '', location.pathname + location.search);

  document.addEventListener('submit', function (event) {
    if (/\/finish$/.test(event.target.action)) clear(function () { return true; });
  });

  var area = document.querySelector('textarea[name=text]');
  if (!area || data.begun < 1) return;
  var fields = area.form.elements, name = here + fields.from.value, draft = read(name);

  function save() {
    try {
      store.removeItem(name);
      if (area.value) store.setItem(name, JSON.stringify({ text: area.value, at: Date.now(), key: fields.key.value }));
    } catch (full) { }
  }

  if (draft && !area.value) {
    area.value = draft.text;
    // with its key it is stored once, from any window
    if (draft.key) fields.key.value = draft.key;
  }
  area.addEventListener('input', save);
  area.form.addEventListener('submit', save);
})();

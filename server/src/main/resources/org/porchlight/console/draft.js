// A plan that is being written is saved as it is typed. What could not be saved stays on the page
// and is sent again; what somebody else wrote meanwhile is shown, and never written over unseen.
(() => {
  const PAUSE_MILLIS = 500;
  const AGAIN_MILLIS = 3000;
  const LOOK_MILLIS = 15000;
  const unsaved = new Map();
  const choosing = new Set();
  let page = null;
  let sending = false;
  let timer = 0;

  const editor = () => document.querySelector('[data-draft]');
  const state = (words) => {
    const line = document.getElementById('draft-state');
    if (line && words && line.textContent !== words) line.textContent = words;
  };
  const fieldAt = (place) => [...document.querySelectorAll('[data-draft] [data-place]')]
    .find((one) => one.dataset.place === place);
  const inputs = (field) => [...field.querySelectorAll('input, textarea, select')];
  const wordsOf = (field) => {
    if (field.dataset.kind === 'TICK') return inputs(field)[0].checked ? 'yes' : '';
    return inputs(field).map((one) => one.value).filter((one) => one).join('\n');
  };
  const write = (field, words) => {
    if (field.dataset.kind === 'TICK') { inputs(field)[0].checked = words !== ''; return; }
    const each = field.dataset.kind === 'PEOPLE' ? words.split('\n') : [words];
    inputs(field).forEach((one, i) => { one.value = each[i] || ''; });
  };

  const open = () => {
    const here = editor();
    if (here && (!page || page.id !== here.dataset.page)) {
      page = { id: here.dataset.page, path: here.dataset.draft, part: here.dataset.part,
        seen: here.dataset.seen, csrf: document.querySelector('input[name=csrf]').value, says: { ...here.dataset } };
    }
    return here;
  };

  const note = (field, words, choices) => {
    const old = field.querySelector('.note');
    if (old) old.remove();
    if (!words) return;
    const box = document.createElement('div');
    box.className = 'banner note';
    box.setAttribute('role', 'status');
    const line = document.createElement('p');
    line.textContent = words;
    box.append(line);
    (choices || []).forEach(([label, done]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => { box.remove(); choosing.delete(field.dataset.place); inputs(field)[0].focus(); done(); });
      box.append(button);
    });
    field.append(box);
  };

  // Others' words come into fields nobody is writing in here; a new order of steps is asked for.
  const takeOver = (answer) => {
    answer.querySelectorAll('[data-slot]').forEach((fresh) => {
      const here = document.getElementById(fresh.id);
      if (!here || here.innerHTML === fresh.innerHTML) return;
      const all = here.querySelector('details');
      if (all && all.open) fresh.querySelector('details').open = true;
      here.replaceWith(fresh);
    });
    answer.querySelectorAll('[data-theirs]').forEach((one) => {
      const field = fieldAt(one.dataset.theirs);
      if (one.dataset.theirs === '' || !field) {
        state(one.textContent + ' ' + page.says.again);
      } else if (!unsaved.has(one.dataset.theirs) && !choosing.has(one.dataset.theirs)) {
        if (wordsOf(field) !== one.dataset.words) write(field, one.dataset.words);
        note(field, one.textContent);
      }
    });
    page.seen = answer.dataset.seen;
    document.querySelectorAll('[data-draft] input[name=seen]').forEach((one) => { one.value = page.seen; });
  };

  const choose = (one, conflict) => {
    const field = fieldAt(one.place);
    const same = conflict.dataset.conflict === one.place;
    unsaved.delete(one.place);
    if (!field) return;
    choosing.add(one.place);
    const theirs = same ? conflict.textContent + ' “' + conflict.dataset.words + '”' : conflict.textContent;
    const mine = [page.says.mine, () => { keep(field); later(0); }];
    const keepTheirs = [page.says.keep, () => { if (same) write(field, conflict.dataset.words); else location.reload(); }];
    note(field, theirs, [keepTheirs, mine]);
  };

  const keptOf = (one) => porchlightKept.put('unsent', { what: one.label, words: one.words, digit: '', at: '', sure: true });
  const forget = (one) => { if (one.kept) one.kept.then((name) => porchlightKept.drop('unsent', name)).catch(() => {}); };

  // Signed in again in another window, this page goes on with the secret of the new sitting.
  const signedInAgain = async () => {
    const answer = await fetch(location.pathname, { headers: { 'X-Part': '1' } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const secret = fresh.querySelector('[data-draft]') && fresh.querySelector('input[name=csrf]').value;
    if (!secret) return;
    page.csrf = secret;
    document.querySelectorAll('input[name=csrf]').forEach((one) => { one.value = secret; });
  };

  const answered = async (one, answer) => {
    const field = fieldAt(one.place);
    if (answer.status === 401 || answer.status === 403 || answer.redirected) {
      state(page.says.signedOut);
      await signedInAgain();
      return false;
    }
    if (answer.status === 200 || answer.status === 409) {
      const text = await answer.text();
      const saved = new DOMParser().parseFromString(text, 'text/html').getElementById('draft-saved');
      if (!saved) return false;
      const conflict = saved.querySelector('[data-conflict]');
      if (conflict) choose(one, conflict);
      else if (unsaved.get(one.place) === one) unsaved.delete(one.place);
      forget(one);
      const before = document.querySelectorAll('[data-draft] .banner.danger').length;
      const sentence = saved.querySelector('#draft-checks summary').textContent;
      takeOver(saved);
      const after = document.querySelectorAll('[data-draft] .banner.danger').length;
      // What it breaks elsewhere on the page is told where it was typed.
      if (field && !conflict && after > before && !field.querySelector('.banner.danger')) note(field, sentence);
      // Saved is said of everything that was typed, not of one field among several.
      if (!unsaved.size) state(saved.dataset.said);
      return true;
    }
    if (answer.status >= 500) return false;
    unsaved.delete(one.place);
    if (field) note(field, answer.status === 413 ? page.says.tooLong : page.says.gone);
    return true;
  };

  const send = async () => {
    if (sending || !unsaved.size) return;
    sending = true;
    const one = unsaved.values().next().value;
    state(page.says.saving);
    let done = false;
    try {
      const body = new URLSearchParams({ csrf: page.csrf, place: one.place, words: one.words,
        part: page.part, seen: page.seen, page: page.id });
      done = await answered(one, await fetch(one.path + '/write', { method: 'POST', body, redirect: 'follow' }));
    } catch (gone) { done = false; }
    sending = false;
    if (!done && unsaved.get(one.place) === one) {
      if (document.getElementById('draft-state').textContent !== page.says.signedOut) state(page.says.unsaved);
      if (!one.kept) one.kept = keptOf(one);
    }
    if (unsaved.size) later(done ? 0 : AGAIN_MILLIS);
  };
  const later = (millis) => { clearTimeout(timer); timer = setTimeout(send, millis); };

  const keep = (field) => {
    open();
    const before = unsaved.get(field.dataset.place);
    if (before) forget(before);
    unsaved.set(field.dataset.place, { place: field.dataset.place, words: wordsOf(field), path: page.path, label: field.dataset.label });
    state(page.says.saving);
  };
  // A field that is only left says again what was typed in it. That decides nothing: what somebody
  // else wrote in it meanwhile still waits for a choice.
  const typedLast = new WeakMap();
  const typed = (event, millis) => {
    const field = event.target.closest && event.target.closest('[data-draft] [data-place]');
    if (!field) return;
    const words = wordsOf(field);
    if (event.type === 'change' && typedLast.get(field) === words) {
      if (unsaved.has(field.dataset.place)) later(0);
      return;
    }
    typedLast.set(field, words);
    note(field, '');
    choosing.delete(field.dataset.place);
    keep(field);
    later(field.dataset.kind === 'file' ? Math.max(millis, 2 * millis) : millis);
  };
  document.addEventListener('input', (event) => typed(event, PAUSE_MILLIS));
  document.addEventListener('change', (event) => typed(event, 0));
  window.addEventListener('online', () => later(0));
  window.addEventListener('beforeunload', (event) => { if (unsaved.size) event.preventDefault(); });

  const look = async () => {
    if (!open() || document.hidden || sending || unsaved.size) return;
    try {
      const asked = new URLSearchParams({ part: page.part, seen: page.seen, page: page.id });
      const answer = await fetch(page.path + '/look?' + asked, { headers: { 'X-Part': '1' } });
      if (!answer.ok || answer.redirected || unsaved.size) return;
      const saved = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('draft-saved');
      if (saved) takeOver(saved);
    } catch (gone) { /* asked again soon */ }
  };
  setInterval(look, LOOK_MILLIS);
  document.addEventListener('porchlight:look', look);
  document.addEventListener('DOMContentLoaded', open);
  document.addEventListener('htmx:afterSettle', open);
})();

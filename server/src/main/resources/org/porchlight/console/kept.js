// The open walk and what is handed on stay readable without a connection: encrypted on this device
// with a key that no script can read out, and gone at hand-over, sign-out or after 12 hours.
const porchlightKept = (() => {
  const LONGEST_MILLIS = 12 * 60 * 60 * 1000;
  const HANDOFF_EVERY_MILLIS = 30 * 1000;
  const STORES = ['keys', 'pages', 'unsent'];
  const SHELL = '/kept';
  let opened = null;
  let handoffAt = 0;

  const main = () => document.getElementById('main');
  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const open = () => {
    if (!opened) {
      const request = indexedDB.open('porchlight', 1);
      request.onupgradeneeded = () => STORES.forEach((name) =>
        request.result.createObjectStore(name, name === 'unsent' ? { autoIncrement: true } : undefined));
      opened = asked(request);
    }
    return opened;
  };
  const on = async (name, mode, work) => {
    const database = await open();
    return asked(work(database.transaction(name, mode).objectStore(name)));
  };

  const key = async () => {
    const there = await on('keys', 'readonly', (store) => store.get('key'));
    if (there) return there;
    const secret = document.body.dataset.keptBy;
    if (!secret) throw new Error('locked');
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
    const made = await crypto.subtle.importKey('raw', bytes, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
    await on('keys', 'readwrite', (store) => store.put(made, 'key'));
    return made;
  };
  const sealed = async (value) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), plain);
    return { iv, bytes, at: Date.now() };
  };
  const unsealed = async (record) => {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv }, await key(), record.bytes);
    return JSON.parse(new TextDecoder().decode(plain));
  };

  const put = async (name, value, under) => {
    const record = await sealed(value);
    return on(name, 'readwrite', (store) => (under ? store.put(record, under) : store.add(record)));
  };
  const fresh = (record) => record && Math.abs(Date.now() - record.at) < LONGEST_MILLIS;
  const all = async (name) => {
    const names = await on(name, 'readonly', (store) => store.getAllKeys());
    const records = await on(name, 'readonly', (store) => store.getAll());
    return names.map((one, i) => ({ name: one, record: records[i] }));
  };
  const drop = (name, under) => on(name, 'readwrite', (store) => store.delete(under));

  // With the key gone, nothing that a copy of the disk still holds can be read.
  const forget = async () => {
    for (const name of STORES) await on(name, 'readwrite', (store) => store.clear());
  };
  // Locked, the key is nowhere on this device: only a page of the line brings it back, for the PIN.
  const lock = () => drop('keys', 'key');
  const idle = () => {
    const after = Number(document.body.dataset.lock || 0) * 1000;
    return after > 0 && Date.now() - Number(localStorage.getItem('tapped') || 0) > after;
  };
  // Words of a session that ended are nobody's any more; that something was not sent is still told.
  const remember = async () => {
    const left = (await all('unsent')).filter((one) => fresh(one.record)).length;
    if (left) localStorage.setItem('unsent', String(left + Number(localStorage.getItem('unsent') || 0)));
  };
  const sweep = async () => {
    for (const name of ['pages', 'unsent']) {
      for (const one of await all(name)) if (!fresh(one.record)) await drop(name, one.name);
    }
  };

  // No secret of a form is kept: nothing of a kept page can be sent. Nor is what a young person said
  // in confidence: a telephone is handed around, and shown to whoever is in the room.
  const words = (page) => {
    const copy = page.cloneNode(true);
    copy.querySelectorAll('input[type=hidden], script, [data-in-confidence]').forEach((one) => one.remove());
    return { html: copy.innerHTML, at: page.dataset.now };
  };
  const keepHandoff = async (incident) => {
    if (Date.now() - handoffAt < HANDOFF_EVERY_MILLIS) return;
    handoffAt = Date.now();
    const answer = await fetch(incident + '/handoff', { headers: { 'X-Part': '1' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main');
    if (page && page.dataset.keep === 'yes') await put('pages', words(page), incident + '/handoff');
  };
  const keep = async () => {
    const found = /^(\/incidents\/[0-9A-Z]{26})(\/handoff)?$/.exec(location.pathname);
    if (!found || !main() || !main().dataset.keep) return;
    if (main().dataset.keep === 'no') {
      await drop('pages', found[1]);
      await drop('pages', found[1] + '/handoff');
      return;
    }
    await put('pages', words(main()), location.pathname);
    if (!found[2]) await keepHandoff(found[1]);
  };

  const time = (millis) =>
    new Date(millis).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
  const line = (text) => {
    const one = document.createElement('p');
    one.className = 'banner';
    one.textContent = text;
    return one;
  };
  // Without a connection this page stands in for every other one.
  const show = async () => {
    const record = await on('pages', 'readonly', (store) => store.get(location.pathname));
    const list = document.getElementById('kept-list');
    if (idle()) await lock();
    if (!(await on('keys', 'readonly', (store) => store.get('key'))) && (await all('pages')).length > 0) {
      document.getElementById('kept-locked').hidden = false;
    } else if (fresh(record)) {
      const page = await unsealed(record);
      main().innerHTML = page.html;
      // The clock of a step goes on as the line's clock did when this was kept.
      const ahead = new Date(page.at) - record.at;
      if (!Number.isNaN(ahead)) main().dataset.now = new Date(Date.now() + ahead).toISOString();
      document.dispatchEvent(new CustomEvent('porchlight:shown'));
      main().prepend(line(list.dataset.as.replace('{when}', time(record.at))));
    } else {
      for (const one of await all('pages')) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = one.name;
        link.textContent = (one.name.endsWith('/handoff') ? list.dataset.handoff : list.dataset.walk)
          + ' · ' + time(one.record.at);
        item.append(link);
        list.append(item);
      }
    }
    document.body.dataset.shown = 'yes';
  };
  // A telephone laid aside locks also while it has no connection.
  const lockWhenIdle = () => setInterval(() => { if (idle()) quietly(async () => { await lock(); location.reload(); }); }, 30000);
  const comeBack = () => {
    const look = () => fetch(SHELL + '?there', { cache: 'no-store' })
      .then((answer) => { if (answer.ok) location.reload(); }).catch(() => {});
    window.addEventListener('online', look);
    setInterval(look, 10000);
  };
  // The stand-in speaks the language of whoever is signed in.
  const keepShell = async () => {
    const answer = await fetch(SHELL + '?language=' + document.documentElement.lang);
    if (answer.ok) await (await caches.open('porchlight-1')).put(SHELL, answer);
  };

  const start = async () => {
    if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
    const page = document.body.dataset.page;
    await sweep();
    if (page === 'sign-in') { await remember(); await forget(); return; }
    if (page === 'locked') { await lock(); return; }
    if (page === 'kept') { await show(); comeBack(); if (document.getElementById('kept-locked').hidden) lockWhenIdle(); return; }
    await navigator.serviceWorker.register('/worker.js');
    await keep();
    await navigator.serviceWorker.ready;
    await keepShell();
    document.body.dataset.kept = 'yes';
  };
  const quietly = (work) => work().catch(() => {});

  document.addEventListener('DOMContentLoaded', () => quietly(start));
  document.addEventListener('htmx:afterSettle', () => quietly(keep));
  document.addEventListener('porchlight:changed', () => quietly(keep));
  setInterval(() => quietly(sweep), 60000);
  // Signing out waits until nothing is left here.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('action') !== '/logout' || form.dataset.emptied) return;
    event.preventDefault();
    form.dataset.emptied = 'yes';
    quietly(forget).then(() => form.requestSubmit());
  });
  return { put, all, drop, unsealed, fresh, lock };
})();

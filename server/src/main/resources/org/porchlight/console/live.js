// Keeps an open page as it is now: the server says "changed", the page asks for itself again and
// takes over the parts that differ, but never one that somebody is writing in.
(() => {
  const TAP_MILLIS = 2000;
  const CLICK_MILLIS = 100;
  let source = null;
  let told = '';
  let asking = false;
  let again = false;
  let sending = 0;
  let sent = 0;
  let shown = 0;
  let pressedAt = 0;
  let locking = false;
  let aheadMillis = 0;

  const main = () => document.getElementById('main');
  // The line's clock counts, not this device's: a telephone may be minutes off.
  const setClock = (page) => {
    const there = new Date(page && page.dataset.now || NaN) - Date.now();
    if (!Number.isNaN(there)) aheadMillis = there;
  };
  const offline = (is) => { document.getElementById('offline').hidden = !is; };

  // A finger or a space bar is down, for no longer than a tap takes, or a tap is on its way.
  const busy = () => sending > 0 || Date.now() - pressedAt < TAP_MILLIS;

  const inUse = (part) =>
    part.querySelector('.holding') !== null
    || part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')
    || [...part.querySelectorAll('textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox])')]
      .some((field) => field.value !== field.defaultValue)
    || [...part.querySelectorAll('input[type=radio], input[type=checkbox]')]
      .some((field) => field.checked !== field.defaultChecked);

  // The one-time keys differ on every reading; they alone are no change.
  const content = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('input[type=hidden]').forEach((field) => field.remove());
    copy.querySelectorAll('details').forEach((one) => one.removeAttribute('open'));
    copy.querySelectorAll('.shown').forEach((one) => one.classList.remove('shown'));
    copy.querySelectorAll('[class=""]').forEach((one) => one.removeAttribute('class'));
    copy.querySelectorAll('[tabindex]').forEach((one) => one.removeAttribute('tabindex'));
    copy.querySelectorAll('[data-until]').forEach((one) => { one.textContent = ''; });
    return copy.innerHTML + copy.className;
  };

  // Whoever goes by keyboard stays where they were, or at the new decision.
  const keepFocus = (focused, fresh) => {
    const same = [...fresh.querySelectorAll(focused.tagName)]
      .find((one) => one.textContent === focused.textContent) || fresh.querySelector('h2');
    if (!same) return;
    if (same.tabIndex < 0) same.setAttribute('tabindex', '-1');
    same.focus({ preventScroll: true });
  };

  // A part that is new stands after the one that it follows on the page asked for.
  const place = (fresh) => {
    let before = fresh.previousElementSibling;
    while (before && !(before.id && document.getElementById(before.id))) before = before.previousElementSibling;
    if (before) document.getElementById(before.id).after(fresh); else main().prepend(fresh);
  };

  const takeOver = (page) => {
    let changed = false;
    // What is no longer to be tapped does not stay because the page was open.
    document.querySelectorAll('#main [data-part]').forEach((here) => {
      if (page.getElementById(here.id) || inUse(here)) return;
      here.remove();
      changed = true;
    });
    page.querySelectorAll('#main [data-part]').forEach((fresh) => {
      const here = document.getElementById(fresh.id);
      if (here && (content(here) === content(fresh) || inUse(here))) return;
      changed = true;
      if (!here) { place(fresh); if (window.htmx) htmx.process(fresh); return; }
      const folds = [...here.querySelectorAll('details[id]')].map((one) => [one.id, one.open]);
      const focused = here.contains(document.activeElement) ? document.activeElement : null;
      here.replaceWith(fresh);
      if (focused) keepFocus(focused, fresh);
      folds.forEach(([id, open]) => { const one = document.getElementById(id); if (one) one.open = open; });
      if (window.htmx) htmx.process(fresh);
    });
    if (changed) {
      const line = document.getElementById('told');
      line.textContent = line.dataset.changed;
      setTimeout(() => { line.textContent = ''; }, 4000);
    }
  };

  const ask = async () => {
    if (!main().dataset.live) return;
    if (asking || sending) { again = true; return; }
    asking = true;
    const here = main();
    try {
      const answer = await fetch(location.pathname, { headers: { 'X-Part': '1' } });
      if (answer.status === 401) { location.assign('/login'); return; }
      if (answer.status === 423) { lock(); return; }
      const text = answer.ok ? await answer.text() : '';
      // A tap under way brings the page itself, and what it is on must not be taken away from under
      // it. What was asked for by a page that is gone says nothing of the one that is here.
      if (busy() || main() !== here) { again = true; return; }
      if (answer.ok) {
        const page = new DOMParser().parseFromString(text, 'text/html');
        offline(false);
        setClock(page.getElementById('main'));
        ['keep', 'now'].forEach((name) => { main().dataset[name] = page.getElementById('main').dataset[name]; });
        takeOver(page);
        tick();
        document.dispatchEvent(new CustomEvent('porchlight:changed'));
      }
    } catch (gone) {
      offline(true);
    } finally {
      asking = false;
      goOn();
    }
  };
  const goOn = () => {
    if (!again || asking || busy()) return;
    again = false;
    ask();
  };

  const listen = () => {
    const address = main() && main().dataset.live || '';
    // What the page had seen when it was asked for tells no other stream from this one.
    const path = address.split('?')[0];
    if (path === told && source && source.readyState !== 2) return;
    if (source) source.close();
    source = null;
    told = path;
    if (!address) return;
    source = new EventSource(address);
    let first = true;
    source.addEventListener('open', () => { offline(false); if (!first) ask(); first = false; });
    source.addEventListener('changed', ask);
    source.addEventListener('error', () => {
      offline(true);
      if (source && source.readyState === 2) setTimeout(() => { told = ''; listen(); ask(); }, 3000);
    });
  };

  const tick = () => {
    document.querySelectorAll('time[data-until]').forEach((clock) => {
      const left = Math.round((new Date(clock.dataset.until) - Date.now() - aheadMillis) / 1000);
      const size = Math.abs(left);
      const text = (left < 0 ? '+' : '') + Math.floor(size / 60) + ':' + String(size % 60).padStart(2, '0');
      if (!Number.isNaN(left)) clock.textContent = text;
    });
    // What stands in for a page without a connection looks after itself.
    if (document.body.dataset.page === 'kept') return;
    const unused = Date.now() - lastTap();
    const idle = Number(document.body.dataset.idle || 0) * 1000;
    const locksAfter = Number(document.body.dataset.lock || 0) * 1000;
    if (idle && unused > idle) {
      if (source) source.close();
      location.assign('/login');
    } else if (locksAfter && unused > locksAfter) {
      lock();
    }
  };

  // Nothing stays on the screen, nothing comes in any more, and what is kept cannot be read.
  const lock = async () => {
    if (locking) return;
    locking = true;
    if (source) source.close();
    const form = new URLSearchParams();
    const csrf = document.querySelector('input[name=csrf]');
    if (csrf) form.set('csrf', csrf.value);
    main().replaceChildren();
    try { await porchlightKept.lock(); } catch (shut) { /* nothing is kept here */ }
    try { await fetch('/lock', { method: 'POST', body: form }); } catch (gone) { /* the server counts too */ }
    location.replace('/locked?back=' + encodeURIComponent(location.pathname));
  };

  // Of all pages that are open here: who works in one of them is not away from the others.
  const lastTap = () => Number(localStorage.getItem('tapped') || 0);
  const tapped = () => localStorage.setItem('tapped', String(Date.now()));
  ['pointerdown', 'keydown'].forEach((name) => document.addEventListener(name, (event) => {
    tapped();
    if (name === 'pointerdown' || event.key === ' ') pressedAt = Date.now();
  }, { passive: true }));
  const letGo = () => { pressedAt = 0; goOn(); };
  // What was pressed is told of a moment after it is let go.
  ['pointerup', 'keyup'].forEach((name) => document.addEventListener(name, () => setTimeout(letGo, CLICK_MILLIS), { passive: true }));
  document.addEventListener('pointercancel', letGo);
  // Nothing comes between a page that shows and this (htmx waits for no settling here), so that no
  // focus is taken from whoever presses or writes already.
  document.addEventListener('htmx:afterSettle', () => {
    setClock(main());
    listen();
    tick();
    const field = document.querySelector('#main [autofocus]');
    if (field) { field.focus(); return; }
    const alarm = document.querySelector('#main .notice');
    (alarm || document.querySelector('#now h2') || main()).setAttribute('tabindex', '-1');
    (alarm || document.querySelector('#now h2') || main()).focus({ preventScroll: true });
  });
  // A page of ours is an answer whatever its status: what was typed wrong is told on it.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const type = event.detail.xhr.getResponseHeader('Content-Type') || '';
    if (event.detail.xhr.status < 400 || !type.startsWith('text/html')) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });
  // Of several taps on their way at once each answer comes to the page that is here by then. One that
  // was overtaken by a way to another page is no longer looked at, unless it says that nothing changed.
  document.addEventListener('htmx:beforeSend', (event) => {
    const tap = event.detail;
    const number = sent += 1;
    const from = location.pathname;
    sending += 1;
    tap.xhr.addEventListener('readystatechange', () => {
      if (tap.xhr.readyState !== 2) return;
      if (number < shown && location.pathname !== from && tap.xhr.status < 400) { tap.xhr.abort(); return; }
      shown = Math.max(shown, number);
      if (!tap.target.isConnected) { tap.target = main(); again = true; }
    });
    tap.xhr.addEventListener('loadend', () => { sending -= 1; goOn(); });
  });
  document.addEventListener('htmx:sendError', () => offline(true));
  document.addEventListener('porchlight:shown', () => { setClock(main()); tick(); });
  document.addEventListener('porchlight:offline', () => offline(true));
  window.addEventListener('offline', () => offline(true));
  window.addEventListener('online', ask);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(); });
  document.addEventListener('DOMContentLoaded', () => {
    // To open a page is a tap; one that stands in for it without a connection opens by itself.
    if (document.body.dataset.page !== 'kept') tapped();
    setClock(main());
    listen();
    tick();
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) { tick(); ask(); } });
  setInterval(() => { tick(); goOn(); }, 1000);
})();

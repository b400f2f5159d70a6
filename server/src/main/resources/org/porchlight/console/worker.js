// Keeps style, script and one page without anybody's words, so that something opens without a
// connection; what a family said is kept by the page itself, encrypted. No action is ever kept here.
const SHELF = 'porchlight-1';
const SHELL = '/kept';
const FILES = ['/console/console.css', '/console/htmx.js', '/console/live.js', '/console/written.js', '/console/hold.js',
  '/console/kept.js', '/console/unsent.js', '/console/dictate.js', '/console/light.js', '/console/passkey.js', '/console/lamp.svg', '/console/manifest.json'];
const PATIENCE_MILLIS = 8000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELF)
    .then((shelf) => shelf.addAll([SHELL, ...FILES]))
    .then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELF).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

const shelved = (name) => caches.open(SHELF).then((shelf) => shelf.match(name));

// A connection that says nothing is none: whoever holds the telephone does not wait for it.
const soon = (request) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MILLIS);
  return fetch(request, { signal: patience.signal }).finally(() => clearTimeout(timer));
};

const file = async (request, path) => {
  try {
    const answer = await soon(request);
    if (answer.ok) {
      const shelf = await caches.open(SHELF);
      await shelf.put(path, answer.clone());
    }
    return answer;
  } catch (gone) {
    const kept = await shelved(path);
    if (kept) return kept;
    throw gone;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(soon(request).catch(async (gone) => {
      const shell = await shelved(SHELL);
      if (shell) return shell;
      throw gone;
    }));
  } else if (request.method === 'GET' && FILES.includes(address.pathname)) {
    event.respondWith(file(request, address.pathname));
  }
});

// A tap that did not reach the line says so until somebody says that they have told it otherwise.
// It is never sent by itself, now or later.
(() => {
  const box = () => document.getElementById('not-sent');
  const text = (one) => (one ? one.textContent.trim().replace(/\s+/g, ' ') : '');

  // A PIN or a code is no word to tell anybody: it stands nowhere, and is kept nowhere.
  const written = (form) => [...form.querySelectorAll('textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox])')]
    .filter((field) => field.type !== 'password' && field.autocomplete !== 'one-time-code')
    .map((field) => field.value.trim()).filter((value) => value).join(' · ');
  const instead = (one) => {
    const digit = one.digit;
    return (digit ? box().dataset.digit.replace('{digit}', digit) : box().dataset.call);
  };

  const show = (one, forget) => {
    const item = document.createElement('li');
    const what = document.createElement('strong');
    what.textContent = (one.sure ? box().dataset.title : box().dataset.unsure) + ': ' + [one.what, one.at].filter(Boolean).join(' · ');
    item.append(what);
    if (one.words) {
      const words = document.createElement('blockquote');
      words.textContent = one.words;
      item.append(words);
    }
    const how = document.createElement('p');
    how.textContent = instead(one);
    const done = document.createElement('button');
    done.type = 'button';
    done.textContent = box().dataset.done;
    done.addEventListener('click', () => {
      item.remove();
      box().hidden = box().querySelector('li') === null;
      forget();
    });
    item.append(how, done);
    box().querySelector('ul').append(item);
    box().hidden = false;
  };

  const add = async (form, button, sure) => {
    const one = {
      what: text(button && button.querySelector('span') || button || form.querySelector('button:not([type=button])')),
      words: written(form),
      digit: (button && button.dataset.digit) || form.dataset.digit || '',
      at: new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      sure,
    };
    let name = null;
    show(one, () => { if (name !== null) porchlightKept.drop('unsent', name).catch(() => {}); });
    box().scrollIntoView({ block: 'start' });
    try { name = await porchlightKept.put('unsent', one); } catch (shut) { /* it stands on the page */ }
  };

  const formOf = (event) => {
    const from = event.detail.elt;
    return from instanceof HTMLFormElement && from.method === 'post' ? from : null;
  };
  const buttonOf = (event) => {
    const cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    return cause && cause.submitter;
  };
  // Known to be offline: nothing leaves at all, so nothing can arrive late.
  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = formOf(event);
    if (!form || navigator.onLine) return;
    event.preventDefault();
    form.classList.remove('holding');
    document.dispatchEvent(new CustomEvent('porchlight:offline'));
    add(form, buttonOf(event), true);
  });
  ['htmx:sendError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, (event) => {
    if (formOf(event)) add(formOf(event), buttonOf(event), false);
  }));
  document.addEventListener('htmx:responseError', (event) => {
    if (formOf(event) && event.detail.xhr.status !== 409) add(formOf(event), buttonOf(event), false);
  });
  // On a kept page no tap goes anywhere.
  document.addEventListener('submit', (event) => {
    if (document.body.dataset.page !== 'kept' || event.target.getAttribute('action') === '/logout') return;
    event.preventDefault();
    event.stopPropagation();
    add(event.target, event.submitter, true);
  }, true);
  document.addEventListener('DOMContentLoaded', async () => {
    if (document.body.dataset.page === 'sign-in') return;
    const before = localStorage.getItem('unsent');
    if (before) {
      show({ what: box().dataset.before.replace('{count}', before), sure: true }, () => localStorage.removeItem('unsent'));
    }
    try {
      for (const one of await porchlightKept.all('unsent')) {
        if (porchlightKept.fresh(one.record)) {
          show(await porchlightKept.unsealed(one.record), () => porchlightKept.drop('unsent', one.name).catch(() => {}));
        }
      }
    } catch (shut) { /* nothing was kept */ }
  });
})();

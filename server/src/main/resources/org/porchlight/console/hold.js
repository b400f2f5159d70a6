// Danger override: press and hold for a second, by finger, mouse or key. No second screen.
(() => {
  const HOLD_MILLIS = 1000;
  let timer = 0;
  let held = null;

  const holdForm = (target) => target instanceof Element && target.closest('form[data-hold]');
  const isKey = (event) => event.key === ' ' || event.key === 'Enter';

  const begin = (form) => {
    if (timer) return;
    form.classList.add('holding');
    timer = setTimeout(() => {
      timer = 0;
      held = form;
      form.requestSubmit();
    }, HOLD_MILLIS);
  };

  const letGo = (form) => {
    form.classList.remove('holding');
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    const hint = document.getElementById('hold-hint');
    hint.textContent = '';
    hint.classList.add('shown');
    hint.textContent = form.dataset.hint;
  };

  const down = (event) => {
    const form = holdForm(event.target);
    if (!form || event.target.closest('button') === null) return;
    begin(form);
  };
  const up = (event) => document.querySelectorAll('form[data-hold].holding').forEach(letGo);

  document.addEventListener('pointerdown', down);
  ['pointerup', 'pointercancel', 'blur'].forEach((name) => window.addEventListener(name, up));
  document.addEventListener('contextmenu', (event) => holdForm(event.target) && event.preventDefault());
  document.addEventListener('keydown', (event) => {
    const form = holdForm(event.target);
    if (!form || !isKey(event)) return;
    event.preventDefault();
    if (!event.repeat) begin(form);
  });
  document.addEventListener('keyup', (event) => {
    const form = holdForm(event.target);
    if (!form || !isKey(event)) return;
    event.preventDefault();
    letGo(form);
  });
  // A click without pointer or key comes from an assistive device, which cannot hold: it counts.
  document.addEventListener('click', (event) => {
    const form = holdForm(event.target);
    if (!form) return;
    if (event.detail === 0 && event.isTrusted) {
      held = form;
      return;
    }
    event.preventDefault();
  }, true);
  document.addEventListener('submit', (event) => {
    const form = holdForm(event.target);
    if (!form) return;
    if (held !== form) {
      event.preventDefault();
      event.stopPropagation();
    }
    held = null;
  }, true);
})();

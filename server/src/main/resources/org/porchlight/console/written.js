// Words that somebody writes while a tap is on its way stay when its answer brings the page anew:
// in the same question of the same form, and only on the same page.
(() => {
  const FIELDS = 'textarea, select, input:not([type=hidden]):not([type=password]):not([autocomplete=one-time-code])';
  const SECRETS = ['csrf', 'key'];
  let kept = [];

  const isTick = (field) => field.type === 'radio' || field.type === 'checkbox';
  const isWritten = (field) => {
    if (isTick(field)) return field.checked !== field.defaultChecked;
    // Where no option is marked, the first one is what the page said.
    if (field.tagName === 'SELECT') return field.selectedIndex !== Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
    return field.value !== field.defaultValue;
  };
  // What a form says beside the words, such as its step, decides what they are about.
  const question = (field) => [field.form.getAttribute('action'),
    ...[...field.form.querySelectorAll('input[type=hidden]')].filter((one) => !SECRETS.includes(one.name))
      .map((one) => one.name + '=' + one.value),
    field.name, isTick(field) ? field.value : ''].join('\n');
  const fields = (part) => [...part.querySelectorAll(FIELDS)].filter((field) => field.form && field.name);

  // What went with the tap is said; what came into its form since is not.
  const isSaid = (field, tap) => field.form === tap.elt
    && (isTick(field) || !field.value || tap.formData.getAll(field.name).includes(field.value));

  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr, target, requestConfig } = event.detail;
    const path = xhr.getResponseHeader('HX-Replace-Url') || new URL(xhr.responseURL).pathname;
    kept = path !== location.pathname ? [] : fields(target)
      .filter((field) => (isWritten(field) || field === document.activeElement) && !isSaid(field, requestConfig))
      .map((field) => ({ question: question(field), value: field.value, checked: field.checked,
        written: isWritten(field), focused: field === document.activeElement }));
  });

  const giveBack = (one) => {
    const field = fields(document.getElementById('main')).find((fresh) => question(fresh) === one.question);
    if (!field) return;
    if (one.written && isTick(field)) field.checked = one.checked;
    else if (one.written) field.value = one.value;
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    if (!one.focused) return;
    field.focus({ preventScroll: true });
    setTimeout(() => field.scrollIntoView({ block: 'nearest' }), 0);
  };
  document.addEventListener('htmx:afterSettle', () => {
    kept.forEach(giveBack);
    kept = [];
  });
})();

// Words may be dictated where the browser understands speech on the device itself: what a family
// says goes to nobody who makes browsers. Elsewhere one types, or the keyboard dictates.
(() => {
  const Listener = window.SpeechRecognition || window.webkitSpeechRecognition;
  let here = false;
  const show = () => document.querySelectorAll('[data-dictate]').forEach((one) => { one.hidden = !here; });

  const listen = (button) => {
    const field = document.getElementById(button.dataset.dictate);
    const ear = new Listener();
    ear.lang = document.documentElement.lang;
    ear.processLocally = true;
    ear.continuous = true;
    ear.onresult = (event) => {
      const said = [...event.results].slice(event.resultIndex).filter((one) => one.isFinal)
        .map((one) => one[0].transcript.trim()).join(' ');
      if (said) field.value = (field.value + ' ' + said).trim();
    };
    ear.onend = () => { button.removeAttribute('aria-pressed'); button.porchlightEar = null; };
    ear.onerror = ear.onend;
    button.porchlightEar = ear;
    button.setAttribute('aria-pressed', 'true');
    field.focus();
    ear.start();
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('[data-dictate]');
    if (!button) return;
    if (button.porchlightEar) button.porchlightEar.stop(); else listen(button);
  });
  document.addEventListener('DOMContentLoaded', async () => {
    if (!Listener || !Listener.available) return;
    try {
      here = await Listener.available({ langs: [document.documentElement.lang], processLocally: true }) === 'available';
    } catch (unsure) { here = false; }
    show();
  });
  ['htmx:afterSettle', 'porchlight:changed'].forEach((name) => document.addEventListener(name, show));
})();

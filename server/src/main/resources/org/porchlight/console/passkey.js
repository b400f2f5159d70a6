// Lets a device prove or make a passkey when its form is sent, and sends the proof with the form.
(() => {
  const bytes = (text) => Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const named = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const made = async (asked) => {
    const credential = await navigator.credentials.create({ publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: named(asked.excludeCredentials),
    } });
    return { credential, response: { attestationObject: text(credential.response.attestationObject) } };
  };
  const proved = async (asked) => {
    const credential = await navigator.credentials.get({ publicKey: {
      ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials),
    } });
    const { authenticatorData, signature, userHandle } = credential.response;
    const response = { authenticatorData: text(authenticatorData), signature: text(signature) };
    if (userHandle) response.userHandle = text(userHandle);
    return { credential, response };
  };

  const prove = async (form) => {
    const answer = await fetch(form.dataset.ask, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error(String(answer.status));
    const asked = await answer.json();
    const { credential, response } = await (form.dataset.passkey === 'create' ? made(asked) : proved(asked));
    response.clientDataJSON = text(credential.response.clientDataJSON);
    form.elements.proof.value = JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response });
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.dataset.passkey || form.elements.proof.value) return;
    event.preventDefault();
    event.stopPropagation();
    const alarm = form.querySelector('[role=alert]');
    alarm.hidden = true;
    prove(form).then(() => form.requestSubmit()).catch(() => { alarm.hidden = false; });
  }, true);
})();

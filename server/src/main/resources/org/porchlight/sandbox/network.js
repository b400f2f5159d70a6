// How the page speaks with the telephone network, and what its scripts share.

export const serviceNumbers = [];
export const names = new Map();

export async function post(path, body = {}) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.ok;
}

// What somebody does with a phone: text, call, answer, hangup, press, speak, behave.
export function act(phone, action, body = {}) {
  return post(`/_ctl/phones/${encodeURIComponent(phone)}/${action}`, body);
}

// Where the showing begins: what telephones and the line had before it is not shown. This browser
// alone keeps it; the network and the line keep everything.
const BEGUN = 'porchlight-begun';
const begun = JSON.parse(localStorage.getItem(BEGUN) || 'null');

// calls: the ids of the last call of each telephone, which are over.
export function begin(at, calls) {
  localStorage.setItem(BEGUN, JSON.stringify({ at, calls }));
}

export function isShown(at) {
  return !begun || Date.parse(at) >= Date.parse(begun.at);
}

export function isOld(call) {
  return Boolean(begun && call && begun.calls.includes(call.sid));
}

export async function ask(path) {
  const answer = await fetch(path);
  return answer.json();
}

export function formatted(number) {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}

export function nameOf(number) {
  const service = serviceNumbers.find((entry) => entry.e164 === number);
  return service?.name || names.get(number) || formatted(number);
}

export function clock(at) {
  return new Date(at).toLocaleTimeString([], {
    hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
}

export function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

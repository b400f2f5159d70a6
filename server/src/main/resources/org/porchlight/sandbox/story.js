// What happens on the line meanwhile, as the line itself tells it. The network knows nothing of it:
// this page asks there, as any program with the demo's token may.
import { clock, element, isShown } from '/network.js';
import { standing, told } from '/telling.js';

const TOKEN = 'demo';
const EVERY_MILLIS = 1000;
const ROWS_MAX = 200;
const HEARD = new Set(['contact.offered', 'contact.rejoined', 'message.received']);
// States in which somebody who texts or calls again comes into the same incident.
const ACTIVE = new Set(['offered', 'answered', 'screening', 'walking_plan', 'waiting', 'stabilizing',
  'emergency', 'lost_contact']);
const story = document.querySelector('#story');
const rows = story.querySelector('ol');
const title = story.querySelector('.about');
const walk = story.querySelector('.walk');

let line = '';
let incident = '';
let drawnVersion = -1;
const read = new Map();

async function askLine(path, body) {
  const answer = await fetch(line + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the line answered ${answer.status}`);
  return answer.json();
}

// Turns the line's clock as well, so that both agree what time it is.
export async function turnLine(advanceMillis) {
  return line ? askLine('/api/clock', { advanceMillis }).catch(() => null) : null;
}

function drawn(row) {
  const entry = element('li', row.type.split('.')[0], '');
  entry.append(element('time', '', clock(row.at)), element('span', '', told(row)));
  return entry;
}

// When a family was heard last: their second call joins what is open of them, and is what is shown.
function heardAt(one, timeline) {
  const rows = timeline.filter((row) => HEARD.has(row.type));
  return Date.parse(rows.length ? rows[rows.length - 1].at : one.openedAt);
}

function nothingYet() {
  rows.replaceChildren();
  walk.hidden = true;
  title.textContent = 'Nothing yet. Let somebody text or call.';
}

// Ends whatever is open on the line as the test that it was: it closes at once, is followed up by
// nobody and counted nowhere. The staff are asked in turn who may do it now.
export async function endAll(staff) {
  if (!line) return;
  for (const one of (await askLine('/api/incidents')).filter(({ state }) => ACTIVE.has(state))) {
    for (const actor of staff) {
      const tell = (command, more) => askLine(`/api/incidents/${one.id}/commands`,
        { key: crypto.randomUUID(), actor, command, ...more }).then(() => true, () => false);
      if (one.step) await tell('end-step', { outcome: 'not_tried', reason: 'not_relevant' });
      if (await tell('resolve', { outcome: 'test' })) break;
    }
  }
}

async function look() {
  const all = await askLine('/api/incidents?all=true');
  if (!all.length) {
    nothingYet();
    return;
  }
  for (const one of all) {
    const known = read.get(one.id);
    if (known && known.version === one.version) continue;
    const timeline = await askLine(`/api/incidents/${one.id}/timeline`);
    read.set(one.id, { version: one.version, timeline, heardAt: heardAt(one, timeline) });
  }
  const last = all.reduce((one, other) =>
    (read.get(one.id).heardAt >= read.get(other.id).heardAt ? one : other));
  if (!isShown(new Date(read.get(last.id).heardAt))) {
    nothingYet();
    return;
  }
  if (last.id === incident && last.version === drawnVersion) return;
  incident = last.id;
  drawnVersion = last.version;
  title.textContent = standing(last);
  walk.href = `${line}/incidents/${last.id}`;
  walk.hidden = false;
  rows.replaceChildren(...read.get(last.id).timeline.filter(told).slice(-ROWS_MAX).map(drawn));
  rows.scrollTop = rows.scrollHeight;
}

async function go() {
  try {
    await look();
    story.classList.remove('silent');
  } catch (away) {
    story.classList.add('silent');
    title.textContent = 'The line does not answer here.';
  }
  setTimeout(go, EVERY_MILLIS);
}

export function tell(address) {
  line = address;
  story.hidden = !line;
  if (line) go();
}

// What happens on the line meanwhile, as the line itself tells it. The network knows nothing of it:
// this page asks there, as any program with the demo's token may.
import { clock, element } from '/network.js';
import { standing, told } from '/telling.js';

const TOKEN = 'demo';
const EVERY_MILLIS = 1000;
const ROWS_MAX = 200;
const story = document.querySelector('#story');
const rows = story.querySelector('ol');
const title = story.querySelector('.about');
const walk = story.querySelector('.walk');

let line = '';
let incident = '';
let version = -1;

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
  if (line) await askLine('/api/clock', { advanceMillis }).catch(() => {});
}

function drawn(row) {
  const entry = element('li', row.type.split('.')[0], '');
  entry.append(element('time', '', clock(row.at)), element('span', '', told(row)));
  return entry;
}

async function look() {
  const all = await askLine('/api/incidents?all=true');
  if (!all.length) {
    rows.replaceChildren();
    walk.hidden = true;
    title.textContent = 'Nothing yet. Let somebody text or call.';
    return;
  }
  const last = all.reduce((one, other) => (one.openedAt > other.openedAt ? one : other));
  if (last.id === incident && last.version === version) return;
  const timeline = await askLine(`/api/incidents/${last.id}/timeline`);
  incident = last.id;
  version = last.version;
  title.textContent = standing(last);
  walk.href = `${line}/incidents/${last.id}`;
  walk.hidden = false;
  rows.replaceChildren(...timeline.filter(told).slice(-ROWS_MAX).map(drawn));
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

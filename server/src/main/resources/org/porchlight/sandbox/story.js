// What happens on the line meanwhile, as the line itself tells it. The network knows nothing of it:
// this page asks there, as any program with the demo's token may.
import { clock, element } from '/network.js';
import { whoIs } from '/stage.js';

const TOKEN = 'demo';
const EVERY_MILLIS = 1000;
const ROWS_MAX = 200;
const story = document.querySelector('#story');
const rows = story.querySelector('ol');
const title = story.querySelector('.about');

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

const words = (code) => code.replaceAll('_', ' ').replaceAll('.', ' ');

function drawn(row) {
  const entry = element('li', row.type.split('.')[0], '');
  const parts = [words(row.type), row.person ? whoIs(row.person) : '', row.step ? `step ${row.step}` : '',
    row.outcome ? words(row.outcome) : '', row.delivery ? row.channel : '', row.reason ? words(row.reason) : ''];
  entry.append(element('time', '', clock(row.at)), element('span', '', parts.filter(Boolean).join(' · ')));
  return entry;
}

async function look() {
  const all = await askLine('/api/incidents?all=true');
  if (!all.length) {
    rows.replaceChildren();
    title.textContent = 'Nothing yet. Let somebody text or call.';
    return;
  }
  const last = all.reduce((one, other) => (one.openedAt > other.openedAt ? one : other));
  if (last.id === incident && last.version === version) return;
  const timeline = await askLine(`/api/incidents/${last.id}/timeline`);
  incident = last.id;
  version = last.version;
  title.textContent = `${words(last.state)}${last.level ? `, level ${last.level}` : ''}`;
  rows.replaceChildren(...timeline.slice(-ROWS_MAX).map(drawn));
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

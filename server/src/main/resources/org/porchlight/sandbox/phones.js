// The page: telephones side by side, scenes to play, and a clock to turn.
import { act, ask, begin, element, names, post, serviceNumbers } from '/network.js';
import { lastCalls, narrow, resetAll, ringing, setStage, show, shownName, staffIds } from '/stage.js';
import { endAll, tell, turnLine } from '/story.js';
import { sound, soundIsOn } from '/voice.js';

const lost = document.querySelector('#lost');
const time = document.querySelector('#time');
const stopped = document.querySelector('#stopped');
const scenes = document.querySelector('#scenes');
const MINUTE = 60_000;
const TURNS = [['1 min', MINUTE], ['5 min', 5 * MINUTE], ['1 hour', 60 * MINUTE], ['1 day', 1440 * MINUTE]];

const SLICE_MILLIS = 10_000;
const SLICES_MAX = 36;
// To the hour of a scene: whatever falls due on the way rings for nobody who looks.
const SCENE_SLICES = 3;
const APART_MILLIS_MAX = 2000;
const ARRIVED = new Set(['delivered', 'undelivered', 'failed', 'received', 'canceled']);
const IDLE_TRIES_MAX = 25;
const IDLE_AFTER_MILLIS = 200;
// A short turn stops where a phone begins to ring that somebody answers here: it would ring for nothing.
const STOPS_UP_TO = 5 * MINUTE;

const JUST_GONE_MILLIS = 3 * 60 * 60 * 1000;

let aheadMillis = 0;
let turning = false;

function showTime() {
  const there = new Date(Date.now() + aheadMillis);
  time.dateTime = there.toISOString();
  time.textContent = there.toLocaleString([], {
    weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
    timeZoneName: 'short',
  });
  time.classList.toggle('turning', turning);
}

async function readTime() {
  if (turning) return;
  const { now } = await ask('/_ctl/clock');
  if (turning) return;
  aheadMillis = new Date(now) - Date.now();
  showTime();
}

// One of the two that had too much to do for a turn is brought to what the other shows.
async function agree() {
  const [{ now }, line] = await Promise.all([ask('/_ctl/clock'), turnLine(0)]);
  const behind = line ? new Date(line.now) - new Date(now) : 0;
  if (behind > APART_MILLIS_MAX) await post('/_ctl/clock', { advanceMillis: behind });
  if (behind < -APART_MILLIS_MAX) await turnLine(-behind);
}

async function turn(advanceMillis, slicesMax = SLICES_MAX) {
  turning = true;
  stopped.textContent = '';
  const before = new Set(ringing());
  // In slices, so that what happens on the line and on the network comes in its order.
  const slice = Math.max(SLICE_MILLIS, Math.ceil(advanceMillis / slicesMax));
  try {
    for (let left = advanceMillis; left > 0; left -= slice) {
      const by = { advanceMillis: Math.min(slice, left) };
      await Promise.all([post('/_ctl/clock', by), turnLine(by.advanceMillis)]);
      aheadMillis += by.advanceMillis;
      showTime();
      const rings = advanceMillis <= STOPS_UP_TO && ringing().find((number) => !before.has(number));
      if (rings) {
        stopped.textContent = `Stopped: ${shownName(rings)}’s phone rings.`;
        break;
      }
    }
    await agree();
  } finally {
    turning = false;
  }
  await readTime();
}

// How long until the clock of this page shows `time` next; nothing where that has just gone by:
// it is as much of a night at four, and nobody waits a day for it.
function millisUntil(time) {
  const there = Date.now() + aheadMillis;
  const [hour, minute] = time.split(':').map(Number);
  const next = new Date(there);
  next.setHours(hour, minute, 0, 0);
  if (next <= there && there - next < JUST_GONE_MILLIS) return 0;
  if (next <= there) next.setDate(next.getDate() + 1);
  return next - there;
}

async function play(scene) {
  await resetAll(act);
  setStage(scene.stage);
  if (scene.at && millisUntil(scene.at)) {
    await turn(millisUntil(scene.at), SCENE_SLICES);
    // Whatever became due on the way has rung; the scene begins with quiet telephones.
    await resetAll(act);
  }
  for (const { phone, action, body } of scene.do) {
    await act(phone, action, body || {});
  }
}

async function underWay() {
  const { phones } = await ask('/_ctl/phones');
  return phones.some((phone) => phone.call || phone.texts.some((text) => !ARRIVED.has(text.status)));
}

// Nothing rings, nothing is open, and no phone shows what was before; the clock stays as it is.
async function startOver() {
  await resetAll(act);
  await fetch('/_ctl/faults', { method: 'DELETE' });
  await endAll(staffIds());
  await resetAll(act);
  // What was still on its way belongs to what is over.
  for (let tries = 0; tries < IDLE_TRIES_MAX && await underWay(); tries += 1) {
    await new Promise((later) => { setTimeout(later, IDLE_AFTER_MILLIS); });
  }
  const { now } = await ask('/_ctl/clock');
  begin(new Date(Date.parse(now) + 1).toISOString(), lastCalls());
  window.location.reload();
}

function button(text, action) {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', async () => {
    made.disabled = true;
    await action();
    made.disabled = false;
  });
  return made;
}

async function open() {
  const [{ numbers, phones }, told] = await Promise.all([ask('/_ctl/phones'), ask('/_ctl/scenes')]);
  serviceNumbers.push(...numbers);
  phones.forEach((phone) => names.set(phone.e164, phone.name));
  phones.forEach(show);
  setStage(told.scenes.length ? told.scenes[0].stage : phones.map((phone) => phone.e164));
  scenes.append(...told.scenes.map((scene) => button(scene.name, () => play(scene))));
  scenes.append(button('Start over', startOver));
  document.querySelector('#turns').append(...TURNS.map(([text, by]) => button(`+ ${text}`, () => turn(by))));
  tell(told.line);
  await readTime();
  setInterval(showTime, 1000);
  setInterval(readTime, 10_000);
  const events = new EventSource('/_ctl/events');
  events.addEventListener('phone', (event) => {
    const phone = JSON.parse(event.data);
    names.set(phone.e164, phone.name);
    show(phone);
  });
  events.addEventListener('open', () => { lost.hidden = true; });
  events.addEventListener('error', () => { lost.hidden = false; });
}

const speaker = document.querySelector('#sound');
speaker.addEventListener('click', () => {
  sound(!soundIsOn());
  speaker.setAttribute('aria-pressed', String(soundIsOn()));
  speaker.textContent = soundIsOn() ? 'Sound on' : 'Sound off';
});
document.querySelector('#rest').open = !window.matchMedia('(max-width: 720px)').matches;
document.querySelector('#find').addEventListener('input', (event) =>
  narrow(event.target.value.trim().toLowerCase()));
open();

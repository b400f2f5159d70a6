// Who stands on the stage: a few telephones side by side. Everybody else waits below as a tile,
// which glows when it rings or has something unread. What happens on the line stands in the middle:
// on one side of it the family and whoever helps them, on the other the staff.
import { element, formatted } from '/network.js';
import { Handset } from '/handset.js';
import { ring } from '/voice.js';

const STAGE_MAX = 4;
const STAFF = 'Staff';
const stage = document.querySelector('#stage');
const story = document.querySelector('#story');
const others = document.querySelector('#others');
const now = document.querySelector('#now');
const cast = new Map();
const standing = [];

class Cast {
  constructor(phone) {
    this.phone = phone;
    this.seen = phone.texts.length;
    this.handset = new Handset(phone, leave);
    this.tile = tile(phone);
    this.tile.addEventListener('click', () => enter(phone.e164));
    groupOf(phone.group).append(this.tile);
    this.search = `${phone.name} ${phone.group} ${phone.e164} ${formatted(phone.e164)}`.toLowerCase();
  }

  get onStage() {
    return this.handset.root.isConnected;
  }

  get rings() {
    return this.handset.root.classList.contains('rings');
  }

  show(phone) {
    this.phone = phone;
    this.handset.show(phone);
    if (this.onStage) this.seen = phone.texts.length;
    ring(phone.e164, this.onStage && this.rings);
    const unread = phone.texts.slice(this.seen).filter((text) => text.direction !== 'inbound').length;
    this.tile.classList.toggle('rings', this.rings);
    this.tile.classList.toggle('unread', unread > 0);
    this.tile.querySelector('.news').textContent = this.rings ? 'rings' : unread ? `${unread} new` : '';
  }
}

function tile(phone) {
  const made = element('button', 'tile', '');
  made.type = 'button';
  made.id = `tile-${phone.e164}`;
  made.append(element('strong', '', phone.name), element('span', 'news', ''));
  return made;
}

function groupOf(name) {
  const id = `group-${name}`;
  let group = document.getElementById(id);
  if (!group) {
    group = element('section', 'group', '');
    group.id = id;
    group.append(element('h3', '', name), element('div', 'tiles', ''));
    others.append(group);
  }
  return group.querySelector('.tiles');
}

// Brings a phone to the stage; the one that stands there longest makes room.
export function enter(number) {
  const one = cast.get(number);
  if (!one) return;
  if (!one.onStage) {
    while (standing.length >= STAGE_MAX) leave(standing[0]);
    standing.push(number);
    stage.insertBefore(one.handset.root, one.phone.group === STAFF ? null : story);
    one.tile.hidden = true;
    one.show(one.phone);
  }
  one.handset.root.focus({ preventScroll: false });
  showBusy();
}

function leave(number) {
  const one = cast.get(number);
  standing.splice(standing.indexOf(number), 1);
  one.handset.root.remove();
  one.tile.hidden = false;
  ring(number, false);
  showBusy();
}

export function setStage(numbers) {
  [...standing].forEach(leave);
  numbers.slice(0, STAGE_MAX).forEach(enter);
  stage.scrollTo({ left: 0 });
  window.scrollTo({ top: 0 });
}

export function show(phone) {
  if (!cast.has(phone.e164)) cast.set(phone.e164, new Cast(phone));
  cast.get(phone.e164).show(phone);
  showBusy();
}

export function whoIs(id) {
  const found = [...cast.values()].find((one) => one.phone.name.startsWith(`${id} `));
  return found ? found.phone.name.slice(id.length + 1).split(',')[0] : '';
}

// The phones of the stage that ring for whoever shows this: those that answer by themselves do not.
export function ringing() {
  return standing.filter((number) => cast.get(number).rings && !cast.get(number).phone.behave);
}

export function shownName(number) {
  return cast.get(number).handset.find('h2').textContent;
}

export function resetAll(act) {
  return Promise.all([...cast.values()].flatMap((one) => [
    ...(one.phone.call ? [act(one.phone.e164, 'hangup')] : []),
    ...(one.phone.behave ? [act(one.phone.e164, 'behave', { on: 'manual' })] : []),
  ]));
}

// Staff by the ids that the line knows them by.
export function staffIds() {
  return [...cast.values()].filter((one) => one.phone.group === STAFF)
    .map((one) => /^\S+/.exec(one.phone.name)[0]);
}

export function lastCalls() {
  return [...cast.values()].flatMap(({ phone }) => [phone.call, phone.lastCall])
    .filter(Boolean).map((call) => call.sid);
}

// The strip on top leads to every phone that rings but does not stand on the stage.
function showBusy() {
  const busy = [...cast.values()].filter((one) => one.phone.call && !one.onStage);
  now.replaceChildren(...busy.map((one) => {
    const rings = one.rings ? 'rings' : 'is in a call';
    const link = element('button', one.rings ? 'rings' : '', `${one.phone.name} ${rings}`);
    link.type = 'button';
    link.addEventListener('click', () => enter(one.phone.e164));
    return link;
  }));
}

export function narrow(wanted) {
  for (const one of cast.values()) {
    one.tile.classList.toggle('hidden', !one.search.includes(wanted));
  }
  for (const group of others.querySelectorAll('.group')) {
    group.hidden = !group.querySelector('.tile:not(.hidden):not([hidden])');
  }
}

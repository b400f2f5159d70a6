// One handset per phone: the server sends what each shows, this draws it and sends back what
// people do with it.
import { canSpeak, hush, say } from '/voice.js';

const main = document.querySelector('#phones');
const now = document.querySelector('#now');
const lost = document.querySelector('#lost');
const template = document.querySelector('#handset');
const handsets = new Map();
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

let serviceNumbers = [];

async function act(phone, action, body = {}) {
  const answer = await fetch(`/_ctl/phones/${encodeURIComponent(phone)}/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.ok;
}

function formatted(number) {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}

function nameOf(number) {
  const service = serviceNumbers.find((entry) => entry.e164 === number);
  return service ? service.name || formatted(number) : handsets.get(number)?.name || formatted(number);
}

function clock(at) {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function groupRow(name) {
  const id = `group-${name}`;
  let group = document.getElementById(id);
  if (!group) {
    group = element('section', 'group', '');
    group.id = id;
    group.append(element('h2', '', name), element('div', 'row', ''));
    main.append(group);
  }
  return group.querySelector('.row');
}

// Draws only list entries that are new, so that nothing jumps while somebody reads.
function grow(list, entries, key, draw) {
  const last = entries.length ? key(entries[0]) : '';
  if (list.dataset.first !== last || list.childElementCount > entries.length) {
    list.replaceChildren();
    list.dataset.first = last;
  }
  const fresh = entries.slice(list.childElementCount);
  if (fresh.length) {
    list.append(...fresh.map(draw));
    list.scrollTop = list.scrollHeight;
  }
  return fresh;
}

class Handset {
  constructor(phone) {
    this.number = phone.e164;
    this.name = phone.name;
    this.aloud = false;
    this.root = template.content.firstElementChild.cloneNode(true);
    this.root.id = `phone-${phone.e164}`;
    this.find('h3').textContent = phone.name === phone.e164 ? formatted(phone.e164) : phone.name;
    this.find('.number').textContent = `${formatted(phone.e164)} · ${phone.language.slice(0, 2)}`;
    this.find('.face').textContent = /^\p{L}/u.test(phone.name) ? phone.name[0].toUpperCase() : '#';
    this.search = `${phone.name} ${phone.group} ${phone.e164} ${formatted(phone.e164)}`.toLowerCase();
    this.root.lang = phone.language;
    for (const entry of serviceNumbers) {
      const option = element('option', '', nameOf(entry.e164));
      option.value = entry.e164;
      this.find('.to').append(option);
    }
    this.connectButtons();
    groupRow(phone.group).append(this.root);
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  connectButtons() {
    const on = (selector, action) => this.find(selector).addEventListener('click', action);
    for (const key of KEYS) {
      const button = element('button', '', key);
      button.type = 'button';
      button.addEventListener('click', () => act(this.number, 'press', { digits: key }));
      this.find('.keys').append(button);
    }
    on('.answer', () => act(this.number, 'answer'));
    on('.decline', () => act(this.number, 'hangup'));
    on('.hangup', () => act(this.number, 'hangup'));
    on('.dialler', () => this.dial());
    on('.aloud', () => this.hear(!this.aloud));
    this.find('.aloud').hidden = !canSpeak;
    this.find('.compose').addEventListener('submit', (event) => this.send(event));
    this.find('.speak').addEventListener('submit', (event) => this.speak(event));
    this.find('.behave').addEventListener('change', (event) =>
      act(this.number, 'behave', { on: event.target.value }));
  }

  dial() {
    const body = { to: this.find('.to').value };
    if (this.find('.withheld input').checked) {
      body.from = 'anonymous';
    }
    act(this.number, 'call', body);
  }

  async send(event) {
    event.preventDefault();
    const field = event.target.elements.body;
    const body = field.value.trim();
    if (body && await act(this.number, 'text', { to: this.find('.to').value, body })) {
      field.value = '';
    }
  }

  async speak(event) {
    event.preventDefault();
    const field = event.target.elements.words;
    const text = field.value.trim();
    if (text && await act(this.number, 'speak', { text })) {
      field.value = '';
    }
  }

  hear(on) {
    this.aloud = on;
    const button = this.find('.aloud');
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? 'Hearing' : 'Hear';
    if (!on) {
      hush();
      return;
    }
    const spoken = (this.phone.call?.heard || []).filter((words) => words.by !== 'tone');
    if (spoken.length) {
      const last = spoken[spoken.length - 1];
      say(last.text, last.language);
    }
  }

  show(phone) {
    this.phone = phone;
    const { call } = phone;
    const dialling = Boolean(call) && call.direction === 'inbound' && call.status === 'ringing';
    const rings = Boolean(call) && !dialling && call.status === 'ringing';
    this.root.classList.toggle('rings', rings);
    this.root.classList.toggle('talks', Boolean(call) && !rings);
    this.find('.state').textContent = rings ? 'rings' : dialling ? 'dials' : call ? 'in a call' : '';
    this.showCall(call, rings, phone.lastCall);
    this.showTexts(phone.texts);
    this.find('.dialler').disabled = Boolean(call);
    this.find('.behave').value = phone.behave ? phone.behave.on : 'manual';
    this.find('.behave').classList.toggle('set', Boolean(phone.behave));
  }

  showCall(call, rings, lastCall) {
    const shown = call || lastCall;
    this.find('.call').hidden = !shown;
    if (!shown) {
      return;
    }
    this.find('.with').textContent = this.describe(call, rings, lastCall);
    this.find('.ringing').hidden = !rings;
    this.find('.keys').hidden = !call || rings;
    this.find('.speak').hidden = !call || rings;
    this.find('.aloud').hidden = !call || rings || !canSpeak;
    this.find('.heard').hidden = rings;
    const list = this.find('.heard');
    if (list.dataset.call !== shown.sid) {
      list.replaceChildren();
      list.dataset.call = shown.sid;
      list.dataset.first = '';
    }
    const fresh = grow(list, shown.heard, () => shown.sid, (words) => {
      const entry = element('li', words.by, words.text);
      entry.lang = words.language;
      entry.title = clock(words.at);
      return entry;
    });
    if (this.aloud && call) {
      fresh.filter((words) => words.by !== 'tone').forEach((words) => say(words.text, words.language));
    }
  }

  describe(call, rings, lastCall) {
    if (!call) {
      const how = lastCall.status === 'completed' ? 'ended' : lastCall.status.replace('-', ' ');
      return `Last call: ${how}`;
    }
    if (rings) {
      return `${nameOf(call.from)} is calling`;
    }
    if (call.voicemail) {
      return 'Voicemail is recording';
    }
    if (call.held) {
      return 'On hold';
    }
    if (call.with.length) {
      return `With ${call.with.map(nameOf).join(', ')}`;
    }
    return `Connected to ${nameOf(call.direction === 'inbound' ? call.to : call.from)}`;
  }

  showTexts(texts) {
    const list = this.find('.texts');
    if (!texts.length) {
      list.replaceChildren(element('li', 'empty', 'No texts yet'));
      list.dataset.first = '';
      return;
    }
    grow(list, texts, (text) => text.sid, (text) => {
      const mine = text.direction === 'inbound';
      const entry = element('li', mine ? 'mine' : '', text.body);
      const other = mine ? `to ${nameOf(text.to)}` : nameOf(text.from);
      entry.append(element('small', '', `${other} · ${clock(text.at)}`));
      return entry;
    });
  }
}

function meet(phone) {
  if (!handsets.has(phone.e164)) {
    handsets.set(phone.e164, new Handset(phone));
    narrow();
  }
  return handsets.get(phone.e164);
}

function show(phone) {
  meet(phone).show(phone);
  showBusy();
}

// The strip on top leads to every phone that rings or talks.
function showBusy() {
  const busy = [...handsets.values()].filter((handset) => handset.phone?.call);
  now.replaceChildren(...busy.map((handset) => {
    const rings = handset.root.classList.contains('rings');
    const link = element('a', rings ? 'rings' : '', `${handset.name} ${rings ? 'rings' : 'is in a call'}`);
    link.href = `#phone-${handset.number}`;
    return link;
  }));
}

function narrow() {
  const wanted = document.querySelector('#find').value.trim().toLowerCase();
  for (const handset of handsets.values()) {
    handset.root.hidden = !handset.search.includes(wanted);
  }
  for (const group of main.querySelectorAll('.group')) {
    group.hidden = !group.querySelector('.handset:not([hidden])');
  }
}

async function open() {
  const answer = await fetch('/_ctl/phones');
  const { numbers, phones } = await answer.json();
  serviceNumbers = numbers;
  main.replaceChildren();
  phones.forEach(meet);
  phones.forEach(show);
  const events = new EventSource('/_ctl/events');
  events.addEventListener('phone', (event) => show(JSON.parse(event.data)));
  events.addEventListener('open', () => { lost.hidden = true; });
  events.addEventListener('error', () => { lost.hidden = false; });
}

document.querySelector('#find').addEventListener('input', narrow);
open();

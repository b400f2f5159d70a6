// One telephone, drawn large, with what it shows and what can be done with it.
import { act, clock, element, formatted, isOld, isShown, nameOf, serviceNumbers } from '/network.js';
import { canSpeak, hush, say, soundIsOn } from '/voice.js';

const template = document.querySelector('#handset');
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

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

export class Handset {
  // onAway: called with its number when somebody puts this phone away.
  constructor(phone, onAway) {
    this.onAway = onAway;
    this.number = phone.e164;
    this.name = phone.name;
    this.aloud = false;
    this.root = template.content.firstElementChild.cloneNode(true);
    this.root.id = `phone-${phone.e164}`;
    this.root.setAttribute('aria-label', phone.name);
    this.introduce(phone);
    this.find('.number').textContent = formatted(phone.e164);
    this.root.lang = phone.language;
    for (const entry of serviceNumbers) {
      const option = element('option', '', nameOf(entry.e164));
      option.value = entry.e164;
      this.find('.to').append(option);
    }
    this.connectButtons();
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  // "S1 Sam Rivers, primary" is Sam Rivers, whose role is "S1, primary".
  introduce(phone) {
    const [, id, name, role] = /^([A-Z]\d+ )?([^,]*)(?:, (.*))?$/u.exec(phone.name) || [];
    const known = name && phone.name !== phone.e164;
    this.find('h2').textContent = known ? name : formatted(phone.e164);
    this.find('.role').textContent = [id?.trim(), role].filter(Boolean).join(', ');
    this.find('.face').textContent = known && /^\p{L}/u.test(name) ? name[0].toUpperCase() : '#';
  }

  connectButtons() {
    const on = (selector, action) => this.find(selector).addEventListener('click', action);
    for (const key of KEYS) {
      const button = element('button', '', key);
      button.type = 'button';
      button.addEventListener('click', () => {
        // As in a call: whoever presses a key hears what comes next, not the rest of what was said.
        hush();
        act(this.number, 'press', { digits: key });
      });
      this.find('.keys').append(button);
    }
    on('.answer', () => act(this.number, 'answer'));
    on('.decline', () => act(this.number, 'hangup'));
    on('.hangup', () => act(this.number, 'hangup'));
    on('.dialler', () => this.dial());
    on('.aloud', () => this.hear(!this.aloud));
    on('.away', () => this.onAway(this.number));
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
    this.showCall(call, rings, isOld(phone.lastCall) ? null : phone.lastCall);
    this.showTexts(phone.texts.filter((text) => isShown(text.at)));
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
    if (call && (this.aloud || soundIsOn() && this.root.isConnected)) {
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

  // A reply goes to whoever wrote last, as on any telephone.
  answerTo(texts) {
    const last = texts.at(-1);
    if (last && last.sid !== this.lastText) {
      this.lastText = last.sid;
      this.find('.to').value = last.direction === 'inbound' ? last.to : last.from;
    }
  }

  showTexts(texts) {
    const list = this.find('.texts');
    this.answerTo(texts);
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

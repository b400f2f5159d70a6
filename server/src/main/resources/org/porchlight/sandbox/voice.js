// Reads aloud what a phone hears, in the language it was said in, and rings; both only when asked.

const voices = window.speechSynthesis;
const RING_EVERY_MILLIS = 3000;
const RING_HERTZ = [440, 480];
const RING_SECONDS = 1.1;
const SAME_WORDS_MILLIS = 4000;

const ringing = new Set();
let tones = null;
let bell = 0;
let lastWords = '';
let lastAt = 0;

export const canSpeak = Boolean(voices);

function voiceFor(language) {
  const known = voices.getVoices();
  const short = language.split('-')[0];
  return known.find((voice) => voice.lang.replace('_', '-') === language)
    || known.find((voice) => voice.lang.startsWith(short))
    || null;
}

export function say(text, language) {
  // Two telephones of one call hear the same words; they are read once.
  const again = text === lastWords && Date.now() - lastAt < SAME_WORDS_MILLIS;
  if (!canSpeak || again) {
    return;
  }
  lastWords = text;
  lastAt = Date.now();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = language || 'en-US';
  words.voice = voiceFor(words.lang);
  voices.speak(words);
}

export function hush() {
  if (canSpeak) {
    voices.cancel();
  }
}

export function soundIsOn() {
  return tones !== null;
}

// Turns all sound of the page on or off: browsers allow it only after somebody pressed a button.
export function sound(on) {
  if (on === soundIsOn()) {
    return;
  }
  if (on) {
    tones = new AudioContext();
    bell = setInterval(ringOnce, RING_EVERY_MILLIS);
    ringOnce();
    return;
  }
  clearInterval(bell);
  tones.close();
  tones = null;
  hush();
}

// A phone of the stage begins to ring, or stops.
export function ring(number, on) {
  const silent = ringing.size === 0;
  if (on) {
    ringing.add(number);
  } else {
    ringing.delete(number);
  }
  if (on && silent) {
    ringOnce();
  }
}

function ringOnce() {
  if (!tones || !ringing.size) {
    return;
  }
  const volume = tones.createGain();
  const ends = tones.currentTime + RING_SECONDS;
  volume.gain.setValueAtTime(0.06, tones.currentTime);
  volume.gain.linearRampToValueAtTime(0, ends);
  volume.connect(tones.destination);
  for (const hertz of RING_HERTZ) {
    const tone = tones.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(volume);
    tone.start();
    tone.stop(ends);
  }
}

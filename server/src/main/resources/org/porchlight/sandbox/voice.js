// Reads aloud what a phone hears, in the language it was said in.

const voices = window.speechSynthesis;

export const canSpeak = Boolean(voices);

function voiceFor(language) {
  const known = voices.getVoices();
  const short = language.split('-')[0];
  return known.find((voice) => voice.lang.replace('_', '-') === language)
    || known.find((voice) => voice.lang.startsWith(short))
    || null;
}

export function say(text, language) {
  if (!canSpeak) {
    return;
  }
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

// One row of the line's timeline as a sentence that somebody reads while it happens.
import { whoIs } from '/stage.js';

const plain = (code) => (code || '').replaceAll('_', ' ').replaceAll('.', ' ');
const ways = (row) => plain(row.channel).replace('text+voice', 'text and call').replace('voice', 'call');
// Why a call or a text did not come to them, where that is known.
const MISSED = {
  no_person: (who) => `Something answered ${who}’s phone and pressed no key: a voicemail is nobody`,
  no_answer: (who) => `${who}’s phone rang, and nobody answered`,
  busy: (who) => `${who}’s phone is busy`,
};
const step = (row) => (row.step ? `Step ${row.step}` : 'A step');

// Each is given the row and who it is about; an empty one leaves the row to those who keep records.
const SENTENCES = {
  'contact.offered': (row) => (row.channel === 'voice' ? 'Somebody calls' : 'Somebody writes'),
  'answering.started': () => '',
  'contact.answered': (_, who) => `${who} answers them`,
  'contact.left': () => 'The caller is no longer on the line',
  'contact.lost': () => 'Contact is lost',
  'contact.rejoined': () => 'The caller is back',
  'contact.escalated': () => 'Nobody has it yet: on to the next person',
  'contact.language_chosen': () => 'They chose a language',
  'answering.limit_reached': () => 'Nobody took it in time: a call back is owed',
  'callback.asked': () => 'They asked to be called',
  'callback.placed': () => 'They are being called back',
  'voicemail.left': () => 'They left a message',
  'page.queued': (row, who) => `${who} is asked, by ${ways(row)}`,
  'page.channel_added': (row, who) => `${who} is asked by ${ways(row)} too`,
  'page.sent': () => '',
  'page.delivered': (row, who) => `The ${ways(row)} reached ${who}’s phone`,
  'page.undelivered': (row, who) => (MISSED[row.reason] || ((one) => `The ${ways(row)} did not reach ${one}`))(who),
  'page.acknowledged': (_, who) => `${who} has it`,
  'page.declined': (_, who) => `${who} cannot just now`,
  'page.timed_out': (_, who) => `No answer from ${who}`,
  'page.unreached': (_, who) => `${who} could not be reached`,
  'page.cancelled': (_, who) => `${who} is no longer needed`,
  'page.coming': (_, who) => `${who} is on the way`,
  'page.arrived': (_, who) => `${who} is there`,
  'staff.engaged': () => '',
  'responder.joined': (_, who) => `${who} is in the call`,
  'responder.left': (_, who) => `${who} left the call`,
  'screening.done': () => 'Everybody’s safety was asked about',
  'screening.skipped': () => 'The safety questions wait',
  'speaker.chosen': () => 'Who is speaking is known',
  'plan.pinned': () => 'This family’s own plan is open',
  'scenario.chosen': () => 'What is happening is chosen',
  'step.started': (row) => `${step(row)} begins`,
  'step.ended': (row) => `${step(row)}: ${plain(row.outcome)}`,
  'step.overdue': (row) => `${step(row)} takes longer than it should`,
  'danger.overridden': (_, who) => `Danger: ${who} calls for help now`,
  'level.raised': () => 'On to a more restrictive level',
  'message.received': () => 'They wrote',
  'message.queued': () => '',
  'message.sent': () => '',
  'message.delivered': () => 'A text reached them',
  'message.undelivered': () => 'A text did not reach them',
  'attention.sought': () => 'Somebody further up is asked',
  'supervisor.called': () => 'The supervisor is called',
  'handover.offered': (_, who) => `${who} asks somebody to take over`,
  'handover.accepted': (_, who) => `${who} took over`,
  'incident.resolved': (row) => ['It is over', plain(row.outcome)].filter(Boolean).join(': '),
  'incident.closed': () => 'Closed',
};

const STATES = {
  offered: 'nobody has it yet',
  answered: 'somebody has it',
  screening: 'everybody’s safety is asked about',
  walking_plan: 'the family’s plan is walked',
  waiting: 'a step waits for a yes',
  stabilizing: 'it is calming',
  emergency: 'emergency help is called',
  lost_contact: 'contact is lost',
  handed_off: 'others look after it now',
  follow_up: 'over; the follow-up is next',
  review_due: 'over; the review is next',
  closed: 'closed',
};

// How it stands, in one sentence.
export function standing(incident) {
  const level = incident.level ? `, level ${incident.level}` : '';
  return `Now: ${STATES[incident.state] || plain(incident.state)}${level}`;
}

// The sentence; what has none of its own is said by its type.
export function told(row) {
  const who = whoIs(row.person || '') || whoIs(row.actor || '') || 'Somebody';
  const sentence = SENTENCES[row.type];
  if (sentence) return sentence(row, who);
  const said = plain(row.type);
  return [said[0].toUpperCase() + said.slice(1), row.person && whoIs(row.person)].filter(Boolean).join(': ');
}

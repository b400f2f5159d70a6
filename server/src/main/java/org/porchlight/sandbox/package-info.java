/// A telephone network on this machine that speaks Twilio's API: no real message ever leaves it.
///
/// It runs as its own process ({@link org.porchlight.sandbox.Sandbox}) or inside a test ({@link
/// org.porchlight.sandbox.SandboxServer}), on 127.0.0.1 only. It imports no other room of the
/// project and nothing of the Twilio SDK, so that it shares no fault with what it tests.
///
/// Below it: `carrier` (clock, numbers, webhooks, faults), `twiml` (reader), `message` (texts),
/// `voice` (calls, conferences), `rest` (the carrier's API), `control` (phones, faults, clock,
/// page). Arrows go from later to earlier in that list.
///
/// ## Credentials
///
/// The REST API opens for the account's SID with either of its tokens, `<token>` and
/// `<token>-secondary`, and for its API key: `SK` and the account's own 32 digits, with the secret
/// `<token>-key`.
///
/// ## Looking
///
/// `GET /_ctl/calls` tells every call with all that was heard on it, `/_ctl/webhooks` what was
/// sent, `/_ctl/alerts` what the debugger shows; `/_ctl/idle` answers 200 when no call goes on and
/// no text is under way, else 409 with the ids that are.
///
/// ## Faults
///
/// `POST /_ctl/faults {kind, on, count | probability, delayMillis, copies}`; `on` is a number, an
/// id, part of a path, or `all`. `DELETE /_ctl/faults` ends them all.
///
/// | kind | what happens |
/// |---|---|
/// | `webhook-duplicate` | it is sent twice, or `copies` times, at the same time |
/// | `webhook-drop` | it never arrives; a call or text goes to its fallback |
/// | `webhook-delay` | it is sent `delayMillis` later, on the sandbox's clock |
/// | `webhook-reorder` | a report waits until the next webhook has left, or 2 s |
/// | `webhook-burst` | reports are kept for `delayMillis`, then all leave at once |
/// | `webhook-timeout` | it arrives and is answered, but 15 s too late for the carrier |
/// | `webhook-no-connection` | one attempt finds nobody; tried again as the address asks |
/// | `webhook-tls` | one attempt meets a certificate that nobody trusts (11236) |
/// | `webhook-wrong-signature`, `webhook-missing-signature` | as named |
/// | `webhook-secondary-token` | signed with the account's other token, `<token>-secondary` |
/// | `sign-with-port`, `sign-without-port` | the signed address has, or lacks, its port |
/// | `webhook-extra-params`, `webhook-missing-params` | one unknown more; the optional ones gone |
/// | `rest-latency` | the answer begins `delayMillis` of real time later |
/// | `rest-slow-body` | the answer stops in its middle for `delayMillis` of real time |
/// | `rest-401`, `rest-429`, `rest-500`, `rest-503` | refused before anything is done |
/// | `rest-429` with `delayMillis` | says so long, in seconds, in `Retry-After` |
/// | `rest-suspended` | refused: the account is not active |
/// | `low-balance` | the account says it holds 3.20 |
/// | `rest-html`, `rest-empty` | 502 with a page, 500 with nothing |
/// | `rest-reset` | the connection closes before anything is done |
/// | `rest-21610` and every other `rest-2xxxx` | 400 with that number, nothing done |
/// | `rest-accept-then-drop`, `rest-accept-then-500` | done, but the answer is lost or wrong |
/// | `sms-30003`, `sms-30007`, any `sms-3xxxx` | undelivered, or failed, with that code |
/// | `sms-no-receipt` | shown on the handset, reported as `sent` for ever |
/// | `sms-late-receipt` | shown at once, reported delivered `delayMillis` later |
/// | `sms-fake-delivered` | reported delivered, never shown |
/// | `sms-long-queue` | leaves the queue `delayMillis` late, or expires in it (30036) |
/// | `text-late` | a text from a handset reaches the webhook `delayMillis` late |
/// | `text-split` | a text from a handset comes as two, the second `delayMillis` later |
/// | `call-busy`, `call-no-answer`, `call-failed` | how the next ring ends |
/// | `call-voicemail` | a mailbox takes it, after `delayMillis` or its usual 20 s |
/// | `call-ghost` | answered after `delayMillis` by nothing: no word, no key |
/// | `call-one-way` | what is said on this handset reaches nobody; its keys do |
/// | `call-drops-when-joined` | its line goes dead the moment it is connected |
/// | `call-all-circuits-busy`, `call-32017` | failed, with SIP 503; with 608 and an alert 32017 |
/// | `call-anonymous` | the next call from or to this number is withheld |
/// | `call-completed-first` | `answered` is reported only after `completed` |
/// | `amd-wrong`, `amd-unknown`, `amd-late` | the guess who answered: wrong, none, `delayMillis` |
/// | `conference-end-first` | `participant-leave` is reported only after `conference-end` |
/// | `dtmf-lost`, `dtmf-doubled` | a key is not heard, or heard twice |
@NullMarked
package org.porchlight.sandbox;

import org.jspecify.annotations.NullMarked;

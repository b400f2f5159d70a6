package org.porchlight.sandbox.twiml;

import java.util.Map;
import java.util.Set;

/// Which verbs, nouns and attributes are known; case matters.
final class TwimlGrammar {
  private static final Set<String> AUDIO = Set.of("Say", "Play", "Pause");

  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          "Response",
          Set.of(
              "Say",
              "Play",
              "Pause",
              "Gather",
              "Dial",
              "Enqueue",
              "Record",
              "Redirect",
              "Hangup",
              "Reject",
              "Leave",
              "Refer",
              "Message"),
          "Gather",
          AUDIO,
          "Dial",
          Set.of("Number", "Conference", "Queue", "Client", "Sip"),
          "Client",
          Set.of("Identity", "Parameter"),
          "Refer",
          Set.of("Sip"),
          "Message",
          Set.of("Body", "Media"));

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          entry("Response", ""),
          entry("Say", "voice loop language"),
          entry("Play", "loop digits"),
          entry("Pause", "length"),
          entry(
              "Gather",
              "input action method timeout speechTimeout maxSpeechTime profanityFilter finishOnKey"
                  + " numDigits partialResultCallback partialResultCallbackMethod language hints"
                  + " bargeIn debug actionOnEmptyResult speechModel enhanced"),
          entry(
              "Dial",
              "action method timeout hangupOnStar timeLimit callerId record trim"
                  + " recordingStatusCallback recordingStatusCallbackMethod"
                  + " recordingStatusCallbackEvent recordingConfigurationId answerOnBridge ringTone"
                  + " recordingTrack sequential referUrl referMethod events passports"),
          entry(
              "Number",
              "sendDigits url method statusCallback statusCallbackEvent statusCallbackMethod byoc"
                  + " machineDetection amdStatusCallback amdStatusCallbackMethod"
                  + " machineDetectionTimeout machineDetectionSpeechThreshold"
                  + " machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout"),
          entry(
              "Conference",
              "muted beep startConferenceOnEnter endConferenceOnExit waitUrl waitMethod"
                  + " maxParticipants record region coach trim statusCallback statusCallbackEvent"
                  + " statusCallbackMethod recordingStatusCallback recordingStatusCallbackMethod"
                  + " recordingStatusCallbackEvent eventCallbackUrl jitterBufferSize"
                  + " participantLabel"),
          entry(
              "Record",
              "action method timeout finishOnKey maxLength playBeep trim recordingStatusCallback"
                  + " recordingStatusCallbackMethod recordingStatusCallbackEvent transcribe"
                  + " transcribeCallback"),
          entry("Enqueue", "action method maxQueueSize waitUrl waitUrlMethod workflowSid"),
          entry("Queue", "url method reservationSid postWorkActivitySid"),
          entry(
              "Client",
              "url method statusCallback statusCallbackEvent statusCallbackMethod referUrl"
                  + " referMethod"),
          entry("Identity", ""),
          entry("Parameter", "name value"),
          entry(
              "Sip",
              "username password url method statusCallback statusCallbackEvent"
                  + " statusCallbackMethod machineDetection amdStatusCallback"
                  + " amdStatusCallbackMethod machineDetectionTimeout"
                  + " machineDetectionSpeechThreshold machineDetectionSpeechEndThreshold"
                  + " machineDetectionSilenceTimeout"),
          entry("Refer", "action method"),
          entry("Redirect", "method"),
          entry("Hangup", ""),
          entry("Reject", "reason"),
          entry("Leave", ""),
          entry("Message", "to from action method statusCallback"),
          entry("Body", ""),
          entry("Media", ""));

  private TwimlGrammar() {}

  static boolean allows(String parent, String child) {
    return CHILDREN.getOrDefault(parent, Set.of()).contains(child);
  }

  /// Tells whether `element` holds words, so that markup inside it shapes only the voice.
  static boolean speaks(String element) {
    return element.equals("Say");
  }

  static boolean knows(String element, String attribute) {
    Set<String> known = ATTRIBUTES.get(element);
    return known == null || known.contains(attribute);
  }

  private static Map.Entry<String, Set<String>> entry(String element, String attributes) {
    return Map.entry(element, attributes.isEmpty() ? Set.of() : Set.of(attributes.split(" ", -1)));
  }
}

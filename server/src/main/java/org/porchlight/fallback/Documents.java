package org.porchlight.fallback;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.fallback.Script.Said;

/// Writes the fallback as TwiML that any web server can hand out: nothing in it needs an answer.
///
/// A rung phone joins the caller only by a key, so that a voicemail is never a person (P3). Nobody
/// is hung up on: the ringing goes round until the caller leaves (P5).
public final class Documents {
  /// Answers nothing, and ends nothing.
  static final String NOTHING = response("");

  private static final String CRISIS_LINE = "988";
  private static final int CRISIS_LINE_RING_SECONDS = 60;
  private static final int KEY_SECONDS = 3;
  private static final int ACCEPT_SECONDS = 5;

  private final Script script;

  public Documents(Script script) {
    this.script = script;
  }

  /// The documents that are the same whoever is on call, by file name.
  public Map<String, String> lasting() {
    var files = new TreeMap<String, String>();
    files.put(
        "voice.xml",
        response(
            "<Gather numDigits=\"1\" finishOnKey=\"\" timeout=\""
                + KEY_SECONDS
                + "\" action=\"988.xml\" method=\"GET\">"
                + say(script.greeting())
                + say(script.crisisLine())
                + "</Gather>"
                + redirect("ring.xml")));
    files.put("988.xml", response(crisisLine() + redirect("ring.xml")));
    files.put("whisper.xml", whisper());
    files.put("accepted.xml", response(""));
    files.put("pages-text.xml", response(messages(script.pagesTexts())));
    return files;
  }

  /// Rings these phones one after the other, then 988, then all again.
  ///
  /// @param phones E.164, the first to be rung first
  public String ring(List<String> phones) {
    var verbs = new StringBuilder();
    for (String phone : phones) {
      verbs
          .append("<Dial timeout=\"" + script.ringSeconds() + "\" callerId=\"")
          .append(escaped(script.callerId()))
          .append("\"><Number url=\"whisper.xml\" method=\"GET\">")
          .append(escaped(phone))
          .append("</Number></Dial>")
          .append(say(script.next()));
    }
    return response(verbs + say(script.lastly()) + crisisLine() + redirect("ring.xml"));
  }

  /// Answers a text, and tells these phones that somebody texted.
  public String text(List<String> phones) {
    var verbs = new StringBuilder(messages(script.texts()));
    for (String phone : phones) {
      verbs
          .append("<Message to=\"" + escaped(phone) + "\"><Body>")
          .append(escaped(script.staffText()))
          .append("</Body></Message>");
    }
    return response(verbs.toString());
  }

  /// Asked twice, and without a key it hangs up: the caller goes on to the next person.
  private String whisper() {
    String asked =
        "<Gather numDigits=\"1\" finishOnKey=\"\" timeout=\""
            + ACCEPT_SECONDS
            + "\" action=\"accepted.xml\" method=\"GET\">"
            + say(script.accept())
            + "</Gather>";
    return response(asked + asked + "<Hangup/>");
  }

  private String crisisLine() {
    return "<Dial timeout=\""
        + CRISIS_LINE_RING_SECONDS
        + "\" callerId=\""
        + escaped(script.callerId())
        + "\"><Number>"
        + CRISIS_LINE
        + "</Number></Dial>"
        + say(script.next());
  }

  private static String say(List<Said> words) {
    var verbs = new StringBuilder();
    for (Said one : words) {
      verbs
          .append("<Say language=\"" + escaped(one.language()))
          .append("\" voice=\"" + escaped(one.voice()) + "\">")
          .append(escaped(one.words()))
          .append("</Say>");
    }
    return verbs.toString();
  }

  private static String messages(List<String> bodies) {
    var verbs = new StringBuilder();
    for (String body : bodies) {
      verbs.append("<Message><Body>" + escaped(body) + "</Body></Message>");
    }
    return verbs.toString();
  }

  private static String redirect(String file) {
    return "<Redirect method=\"GET\">" + file + "</Redirect>";
  }

  private static String response(String verbs) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>" + verbs + "</Response>\n";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

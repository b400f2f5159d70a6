package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account's applications, and who answers for a number: its application, if it names one.
public final class Applications {
  private final Map<String, Application> all = new LinkedHashMap<>();

  public Application create(String sid, Instant now) {
    var application = new Application(sid, now);
    all.put(sid, application);
    return application;
  }

  public Optional<Application> find(String sid) {
    return Optional.ofNullable(all.get(sid));
  }

  /// Every application, the newest first.
  public List<Application> newestFirst() {
    return List.copyOf(all.values()).reversed();
  }

  public void delete(Application application) {
    all.remove(application.sid());
  }

  /// What counts for a call to this number: of an application every voice address, the number's own
  /// are ignored.
  public Resource ofVoice(ServiceNumber number) {
    return named(number, "voice_application_sid");
  }

  /// What counts for a text to this number.
  public Resource ofTexts(ServiceNumber number) {
    return named(number, "sms_application_sid");
  }

  private Resource named(ServiceNumber number, String setting) {
    return find(number.setting(setting)).<Resource>map(one -> one).orElse(number);
  }
}

package org.porchlight;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.line.IncidentIds;
import org.porchlight.notification.NotificationSettings;
import org.porchlight.operations.CallProbes;
import org.porchlight.operations.ProbeDesk;
import org.porchlight.operations.ProbeSeal;
import org.porchlight.operations.Probes;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.settings.StartUp;

/// Builds what tries the way through the carrier and back, by text and by call.
record ProbeParts(StartUp startUp, Rooms rooms, MeterRegistry registry, InstantSource clock) {
  ProbeDesk desk(ProbeSeal seal) {
    var probe = startUp.settings().watch().probe();
    var random = new SecureRandom();
    return new ProbeDesk(
        probe.to() == null ? null : texts(probe.to(), seal, random),
        probe.callTo() == null ? null : calls(probe.callTo(), random));
  }

  private Probes texts(PhoneNumber to, ProbeSeal seal, SecureRandom random) {
    var line = startUp.settings().line();
    return new Probes(
        startUp.settings().watch().probe(),
        line.pagesNumber(),
        to,
        pagesNumbers(),
        seal,
        new Probes.Way(
            rooms.accounts.notices(),
            rooms.store.admission(),
            line.agency(),
            token ->
                startUp
                    .wording()
                    .text(line.languages().getFirst(), "text.probe", Map.of("token", token)),
            new IncidentIds(clock, random)),
        rooms.accounts.operator(),
        registry,
        clock,
        rooms.scheduler(),
        random::nextLong);
  }

  private CallProbes calls(PhoneNumber to, SecureRandom random) {
    var settings = startUp.settings();
    var line = settings.line();
    var language = line.languages().getFirst();
    return new CallProbes(
        settings.watch().probe(),
        line.pagesNumber(),
        to,
        pagesNumbers(),
        new CallProbes.Way(
            rooms.accounts.carrier(),
            rooms.store.calls(),
            settings.carrier().accountSid(),
            NotificationSettings.PER_CALL,
            rooms.store.admission(),
            line.agency(),
            language,
            startUp.wording().text(language, "voice.probe", Map.of()),
            new IncidentIds(clock, random)),
        rooms.accounts.operator(),
        registry,
        clock,
        rooms.scheduler());
  }

  /// Where probes come from: of either account.
  private Set<PhoneNumber> pagesNumbers() {
    @Nullable PhoneNumber second = startUp.settings().second().pagesNumber();
    return Stream.of(startUp.settings().line().pagesNumber(), second)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}

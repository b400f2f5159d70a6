package org.porchlight.storage;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.PassphraseHash;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ReachRule;

/// Makes a value of any stored type, always the same one for the same number.
///
/// @param number picks among variants and enum words, so that several numbers cover them all
/// @param nulls whether components that may be null are
public record SampleValues(int number, boolean nulls) {
  private static final Map<Class<?>, Object> FIXED =
      Map.ofEntries(
          Map.entry(String.class, "sample"),
          Map.entry(Instant.class, Instant.parse("2026-11-22T03:00:00.123Z")),
          Map.entry(Duration.class, Duration.ofMinutes(10)),
          Map.entry(LocalDate.class, LocalDate.of(2026, 11, 22)),
          Map.entry(LocalTime.class, LocalTime.of(21, 30)),
          Map.entry(YearMonth.class, YearMonth.of(2011, 4)),
          Map.entry(ZoneId.class, ZoneId.of("America/Chicago")),
          Map.entry(int.class, 3),
          Map.entry(long.class, 7L),
          Map.entry(boolean.class, true),
          Map.entry(IncidentId.class, new IncidentId("01JD0000000000000000000007")),
          Map.entry(ReachRule.class, ReachRule.parse("text, call 60s").orElseThrow()),
          Map.entry(PhoneNumber.class, new PhoneNumber("+12025550103")),
          Map.entry(PassphraseHash.class, PassphraseHash.of("blue boat", new byte[8], 1_000)));

  public <T> T of(Class<T> type) {
    return type.cast(make(type));
  }

  Object make(Type type) {
    if (type instanceof ParameterizedType generic) {
      var parts = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class) {
        return Map.of(make(parts[0]), make(parts[1]));
      }
      return generic.getRawType() == List.class ? List.of(make(parts[0])) : Set.of(make(parts[0]));
    }
    var plain = (Class<?>) type;
    var fixed = FIXED.get(plain);
    if (fixed != null) {
      return fixed;
    }
    if (plain.isSealed()) {
      return make(pick(SealedForm.variants(plain).toArray()));
    }
    return plain.isEnum() ? pick(plain.getEnumConstants()) : record(plain);
  }

  private Object make(Object type) {
    return make((Type) type);
  }

  private Object pick(Object[] choices) {
    return choices[number % choices.length];
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var parts = new @Nullable Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      var nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      parts[i] = nullable && nulls ? null : make(components[i].getGenericType());
    }
    try {
      return type.getConstructor(types).newInstance(parts);
    } catch (ReflectiveOperationException refused) {
      throw new LinkageError("no sample of " + type, refused);
    }
  }
}

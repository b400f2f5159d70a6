package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalCodec;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.JournalKind;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;

/// Every journal; what is told is kept as bytes, as a store outside the process would.
final class MemoryJournals implements Journals {
  private record Name(String kind, AgencyId agency, String journal) {}

  private static final class Kept {
    final JournalId id;
    final List<byte[]> entries = new ArrayList<>();
    final Map<NaturalKey, Long> keys = new HashMap<>();

    Kept(JournalId id) {
      this.id = id;
    }
  }

  private final Desk desk;
  private final Map<Name, Kept> journals = new HashMap<>();

  MemoryJournals(Desk desk) {
    this.desk = desk;
  }

  @Override
  public <E> Journal<E> of(JournalKind<E> kind) {
    return new OfKind<>(kind.name(), kind.codec());
  }

  private final class OfKind<E> implements Journal<E> {
    private final String kind;
    private final JournalCodec<E> codec;

    OfKind(String kind, JournalCodec<E> codec) {
      this.kind = kind;
      this.codec = codec;
    }

    private Name name(AgencyId agency, JournalId journal) {
      return new Name(kind, agency, journal.value());
    }

    @Override
    public Future<Appended> append(
        AgencyId agency,
        JournalId journal,
        long expectedVersion,
        NaturalKey key,
        Instant at,
        List<E> events) {
      return desk.answer(
          "journals.append",
          () -> {
            var known = journals.get(name(agency, journal));
            var kept = known == null ? new Kept(journal) : known;
            Long storedAt = kept.keys.get(key);
            if (storedAt != null) {
              return new Appended.Duplicate(storedAt);
            }
            if (kept.entries.size() != expectedVersion) {
              return new Appended.Conflict(kept.entries.size());
            }
            journals.put(name(agency, journal), kept);
            for (E event : events) {
              long version = kept.entries.size() + 1L;
              kept.entries.add(codec.write(new Told<>(version, at, event)));
            }
            long version = kept.entries.size();
            kept.keys.put(key, version);
            return new Appended.Done(version);
          });
    }

    @Override
    public Future<List<Told<E>>> read(AgencyId agency, JournalId journal, long afterVersion) {
      return desk.answer(
          "journals.read",
          () -> {
            var kept = journals.get(name(agency, journal));
            return kept == null
                ? List.of()
                : kept.entries.stream().skip(afterVersion).map(codec::read).toList();
          });
    }

    @Override
    public Future<Boolean> knows(AgencyId agency, JournalId journal, NaturalKey key) {
      return desk.answer(
          "journals.knows",
          () -> {
            var kept = journals.get(name(agency, journal));
            return kept != null && kept.keys.containsKey(key);
          });
    }

    @Override
    public Future<List<JournalId>> begun(AgencyId agency) {
      return desk.answer(
          "journals.begun",
          () ->
              journals.entrySet().stream()
                  .filter(one ->
                      one.getKey().kind().equals(kind) && one.getKey().agency().equals(agency))
                  .map(one -> one.getValue().id)
                  .sorted(Comparator.comparing(JournalId::value))
                  .toList());
    }
  }
}

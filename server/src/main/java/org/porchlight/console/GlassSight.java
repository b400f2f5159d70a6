package org.porchlight.console;

import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.FamilyId;
import org.porchlight.rights.Access;
import org.porchlight.rights.Field;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Relations;
import org.porchlight.rights.Role;
import org.porchlight.storage.JournalId;

/// What somebody sees by a glass that they broke.
record GlassSight(Console console) {
  /// Whoever may read it anyhow needs no glass, and nobody asks whether they broke one.
  Future<SignedIn> seen(
      SignedIn who,
      Set<Relation> relations,
      @Nullable FamilyId family,
      JournalId pane,
      List<Relations.Known> known,
      Access reading) {
    var role = Role.of(who.member());
    var plain = who.with(new Nearness(new Reader(role, relations), family, null));
    if (plain.rights().may(reading) || !Reader.at(role).may(Access.BREAKING_GLASS)) {
      return Future.succeededFuture(plain);
    }
    return console
        .glass()
        .open(pane, who.id())
        .map(open ->
            open.map(
                    broken -> {
                      var more = EnumSet.of(Relation.BROKE_GLASS);
                      more.addAll(relations);
                      var reader = new Reader(role, more, shown(known));
                      return who.with(new Nearness(reader, family, broken.purpose()));
                    })
                .orElse(plain));
  }

  /// What a broken glass shows besides: only what the pack of every family concerned lets it show.
  private Set<Field> shown(List<Relations.Known> known) {
    var shown = EnumSet.allOf(Field.class);
    known.stream()
        .map(one -> one.family().enrollment().jurisdiction())
        .map(console.care().policies()::of)
        .forEach(pack -> {
          if (!pack.privacy().glassShowsYouthPrivate()) {
            shown.remove(Field.YOUTH_PRIVATE);
          }
          if (!pack.privacy().glassShowsHarmReports()) {
            shown.remove(Field.HARM_REPORT);
          }
        });
    shown.retainAll(known.isEmpty() ? Set.of() : Set.of(Field.YOUTH_PRIVATE, Field.HARM_REPORT));
    return shown;
  }
}

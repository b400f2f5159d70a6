package org.porchlight.console;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.view.Speech;
import org.porchlight.coordination.GlassBook;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.rights.Role;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog.Listed;

/// Tells of broken glass: at once to whoever looks after the family, and to the operator's list.
public final class GlassViews {
  private static final Duration SHOWN = Duration.ofDays(7);
  private static final int SHOWN_MAX = 50;

  private final Console console;
  private final Standpoints standpoints;

  public GlassViews(Console console) {
    this.console = console;
    this.standpoints = new Standpoints(console);
  }

  /// What a supervisor, or the coordinator of a family, is told on their start page; the newest
  /// first, and nothing for everybody else.
  public Future<List<String>> notices(Speech say, SignedIn who) {
    if (!Door.FAMILIES.lets(who)) {
      return Future.succeededFuture(List.of());
    }
    return recent()
        .compose(all ->
            all.isEmpty()
                ? Future.succeededFuture(List.of())
                : standpoints
                    .open()
                    .compose(open ->
                        AtOnce.answers(
                            all.stream().map(one -> notice(say, who, one, open)).toList()))
                    .map(found -> found.stream().flatMap(Optional::stream).toList()));
  }

  private Future<List<GlassBook.Broken>> recent() {
    return console
        .glass()
        .since(console.world().now().minus(SHOWN))
        .map(all -> all.stream().limit(SHOWN_MAX).toList());
  }

  private Future<Optional<String>> notice(
      Speech say, SignedIn who, GlassBook.Broken one, List<Listed> open) {
    var family = one.family();
    if (family == null) {
      return Future.succeededFuture(
          Optional.of(sentence(say, one, say.of("glass.nobodys")) + words(one)));
    }
    return standpoints
        .toFamily(who, family, open)
        .compose(near ->
            near.filter(this::looksAfter).isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : word(family).map(word -> Optional.of(sentence(say, one, word) + words(one))));
  }

  private boolean looksAfter(SignedIn near) {
    return near.rights().role() == Role.SUPERVISOR || Door.FAMILY_CONTACT.lets(near);
  }

  private Future<String> word(@Nullable FamilyId family) {
    return family == null
        ? Future.succeededFuture("")
        : console
            .store()
            .directory()
            .family(console.agency(), family)
            .map(found -> found.map(FamilyRecord::lineCode).orElse(family.value()));
  }

  private String sentence(Speech say, GlassBook.Broken one, String about) {
    var event = one.event();
    return say.of(
        "glass.notice",
        Map.of(
            "who",
            console.staff().apply(event.by()).map(StaffMember::name).orElse(event.by().value()),
            "about",
            about,
            "from",
            say.time(one.told().at()),
            "until",
            say.time(event.until()),
            "why",
            say.of("glass.purpose", event.purpose())));
  }

  private static String words(GlassBook.Broken one) {
    return " “" + one.event().words() + "”";
  }

  /// For the operator: who, when and for what purpose, and never the words, which may tell of a
  /// family.
  public Future<List<String>> audit(Speech say) {
    return recent()
        .map(all -> {
          var rows = new ArrayList<String>();
          all.forEach(one -> rows.add(sentence(say, one, one.pane())));
          return rows;
        });
  }
}

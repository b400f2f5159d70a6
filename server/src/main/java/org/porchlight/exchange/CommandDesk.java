package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.porchlight.coordination.Relationships;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.line.Turned;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Append;
import org.porchlight.storage.Appended;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Store;

/// Takes commands in: one key, one command, one answer.
final class CommandDesk {
  /// No log is ever this long, so that an append at it stores nothing and still finds a known key.
  private static final long NO_VERSION = 1L << 40;

  private static final ServerId NOBODY = new ServerId("api");

  private final AgencyId agency;
  private final Store store;
  private final Turns turns;
  private final World world;
  private final Readers readers;
  private final CommandRights rights;
  private final Answers answers = new Answers();

  /// @param readers who is one of the staff, and which program gave which command
  /// @param relationships what the staff have to do with incidents
  CommandDesk(
      AgencyId agency, Store store, Turns turns, Readers readers, Relationships relationships) {
    this.agency = agency;
    this.store = store;
    this.turns = turns;
    this.world = relationships.world();
    this.rights = new CommandRights(relationships, readers);
    this.readers = readers;
  }

  /// Fails when the store does not answer; the same body may be sent again.
  ///
  /// @param account of the program that asks
  Future<Answer> take(ApiAccount account, IncidentId incident, JsonObject body) {
    String key = CommandRequest.key(body);
    return key.isEmpty()
        ? decide(account, incident, body, account.key(""))
        : answers.of(
            incident, account.key(key), () -> decide(account, incident, body, account.key(key)));
  }

  private Future<Answer> decide(
      ApiAccount account, IncidentId incident, JsonObject body, NaturalKey key) {
    return turns
        .state(incident)
        .compose(state ->
            state.opened()
                ? decide(account, incident, state, body, key)
                : Future.succeededFuture(Answer.unknown()));
  }

  private Future<Answer> decide(
      ApiAccount account,
      IncidentId incident,
      IncidentState state,
      JsonObject body,
      NaturalKey key) {
    return switch (CommandRequest.read(body, state, world.onCall(), readers::isStaff)) {
      case CommandRequest.Faulty(var faults) -> Future.succeededFuture(Answer.faulty(faults));
      case CommandRequest.Refused(var actor, var name, var refusal) ->
          rights
              .may(account, actor, name, body, state)
              .compose(may ->
                  may
                      ? earlier(incident, key, Answer.refused(refusal))
                      : Future.succeededFuture(Answer.noRight(name)));
      case CommandRequest.Understood(var actor, var name, var command) ->
          rights
              .may(account, actor, name, body, state)
              .compose(may ->
                  may
                      ? readers
                          .noteCommand(account, incident, state)
                          .compose(_ ->
                              give(incident, Source.program(actor, account.name()), command, key))
                      : Future.succeededFuture(Answer.noRight(name)));
    };
  }

  private Future<Answer> give(IncidentId incident, Source by, Command command, NaturalKey key) {
    return turns
        .turn(incident, command, by, key)
        .compose(turned ->
            switch (turned) {
              case Turned.Done(var before, var after) when before.version() == after.version() ->
                  earlier(incident, key, Answer.version(after.version()));
              case Turned.Done(_, var after) ->
                  Future.succeededFuture(Answer.version(after.version()));
              case Turned.Refused(var refusal, _) ->
                  earlier(incident, key, Answer.refused(refusal));
            });
  }

  /// The answer this key had when it was stored; `otherwise` if it never was.
  ///
  /// A command that was stored before is refused now, or changes nothing, only because it was.
  private Future<Answer> earlier(IncidentId incident, NaturalKey key, Answer otherwise) {
    var nothing =
        new Append(
            agency,
            incident,
            NO_VERSION,
            key,
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            Set.of(),
            null,
            NOBODY);
    return store
        .incidents()
        .append(nothing)
        .map(found ->
            switch (found) {
              case Appended.Duplicate(var version) -> Answer.version(version);
              case Appended.Conflict _, Appended.Done _ -> otherwise;
            });
  }
}

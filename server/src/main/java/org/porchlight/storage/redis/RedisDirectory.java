package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.Candidate;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Directory;
import org.porchlight.storage.JsonForm;

/// Families in Redis: each record under its family's own key, numbers by keyed hash.
final class RedisDirectory implements Directory {
  /// Who of one family has one number.
  public record Owners(FamilyId family, List<PersonId> people) {
    public Owners {
      people = List.copyOf(people);
    }

    List<Candidate> candidates() {
      return people.stream().map(person -> new Candidate(family, person)).toList();
    }
  }

  private static final JsonForm<FamilyRecord> RECORD = JsonForm.of(FamilyRecord.class);
  private static final JsonForm<FamilyId> ID = JsonForm.of(FamilyId.class);
  private static final JsonForm<Owners> OWNERS = JsonForm.of(Owners.class);

  private final Caller redis;
  private final Vault vault;
  private final FamilyKeys families;

  RedisDirectory(Caller redis, Vault vault, FamilyKeys families) {
    this.redis = redis;
    this.vault = vault;
    this.families = families;
  }

  @Override
  public Future<Void> put(AgencyId agency, FamilyRecord family) {
    var hash = hash(agency, family.id());
    return families
        .ofNewOrKnown(agency, hash)
        .compose(seal -> redis.call(putCall(agency, family, hash, seal)))
        .mapEmpty();
  }

  private Call putCall(AgencyId agency, FamilyRecord family, String hash, Seal seal) {
    var tag = tag(agency);
    var own = vault.agency(agency);
    var call =
        new Call("put_family")
            .key(tag + ":families")
            .key(tag + ":ids")
            .key(tag + ":numbers:" + hash)
            .arg(hash)
            .arg(seal.seal(RECORD.write(family), "family|" + hash))
            .arg(own.seal(ID.write(family.id()), "family id|" + hash))
            .arg(tag + ":families-of:");
    owners(family)
        .forEach((number, people) -> {
          var numberHash = vault.hash(agency, "number", number.e164());
          var owners = OWNERS.write(new Owners(family.id(), people));
          call.arg(numberHash).arg(own.seal(owners, "owners|" + numberHash + "|" + hash));
        });
    return call;
  }

  private static Map<PhoneNumber, List<PersonId>> owners(FamilyRecord family) {
    var owners = new LinkedHashMap<PhoneNumber, List<PersonId>>();
    family
        .people()
        .values()
        .forEach(person ->
            person
                .contactPoints()
                .forEach(point ->
                    owners
                        .computeIfAbsent(point.number(), _ -> new ArrayList<>())
                        .add(person.id())));
    return owners;
  }

  @Override
  public Future<Optional<FamilyRecord>> family(AgencyId agency, FamilyId family) {
    var hash = hash(agency, family);
    return redis
        .command(Command.HGET, tag(agency) + ":families", hash)
        .compose(sealed -> {
          if (sealed == null) {
            return Future.succeededFuture(Optional.empty());
          }
          return families
              .known(agency, hash)
              .map(seal -> seal.open(sealed.toBytes(), "family|" + hash))
              .map(plain -> Optional.of(RECORD.read(plain)));
        });
  }

  @Override
  public Future<List<Candidate>> candidates(AgencyId agency, PhoneNumber number) {
    var numberHash = vault.hash(agency, "number", number.e164());
    return redis
        .rows(Command.HGETALL, tag(agency) + ":families-of:" + numberHash)
        .map(rows ->
            Pairs.of(rows).stream()
                .map(pair -> owners(agency, numberHash, pair.name(), pair.value()))
                .flatMap(owners -> owners.candidates().stream())
                .toList());
  }

  private Owners owners(AgencyId agency, String number, String family, Response sealed) {
    var place = "owners|" + number + "|" + family;
    return OWNERS.read(vault.agency(agency).open(sealed.toBytes(), place));
  }

  @Override
  public Future<List<FamilyId>> families(AgencyId agency) {
    return redis
        .rows(Command.HGETALL, tag(agency) + ":ids")
        .map(rows ->
            Pairs.of(rows).stream()
                .map(pair ->
                    vault.agency(agency).open(pair.value().toBytes(), "family id|" + pair.name()))
                .map(ID::read)
                .toList());
  }

  private String hash(AgencyId agency, FamilyId family) {
    return vault.hash(agency, "family", family.value());
  }

  private static String tag(AgencyId agency) {
    return "{d:" + agency + "}";
  }
}

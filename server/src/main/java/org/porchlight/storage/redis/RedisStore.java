package org.porchlight.storage.redis;

import static org.porchlight.storage.redis.Endpoints.options;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import org.porchlight.storage.Administrators;
import org.porchlight.storage.Admission;
import org.porchlight.storage.CallSlots;
import org.porchlight.storage.DeadlineQueue;
import org.porchlight.storage.Directory;
import org.porchlight.storage.Durability;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.Inspection;
import org.porchlight.storage.Journals;
import org.porchlight.storage.Outbox;
import org.porchlight.storage.Passkeys;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.storage.PlanLibrary;
import org.porchlight.storage.ReadingLog;
import org.porchlight.storage.Sessions;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.Store;
import org.porchlight.storage.Tickets;

/// A whole store in Redis: one server, one that sentinels watch over, or a cluster.
///
/// It mends itself: connections that end are opened again, and a lost function library is loaded
/// again. While Redis cannot be reached every call fails with
/// [org.porchlight.storage.StorageException], at once or after [#ANSWER_TIME_MAX].
public final class RedisStore implements Store {
  /// How long one answer is waited for.
  public static final Duration ANSWER_TIME_MAX = Duration.ofMillis(500);

  private static final int LANES = 3;

  private final Caller redis;
  private final Subscription subscription;
  private final RedisIncidents incidents;
  private final RedisAdmission admission;
  private final RedisPhoneSlots slots;
  private final RedisDeadlines deadlines;
  private final RedisOutbox outbox;
  private final RedisCallSlots calls;
  private final RedisDirectory directory;
  private final RedisPlans plans;
  private final RedisSessions sessions;
  private final RedisTickets tickets;
  private final RedisPasskeys passkeys;
  private final RedisAdministrators administrators;
  private final RedisReadings readings;
  private final RedisJournals journals;

  private RedisStore(Caller redis, Subscription subscription, MasterKey key) {
    this.redis = redis;
    this.subscription = subscription;
    var vault = new Vault(key);
    var families = new FamilyKeys(redis, vault);
    var keys = new IncidentKeys(redis, vault, families);
    incidents = new RedisIncidents(redis, vault, keys, subscription);
    admission = new RedisAdmission(redis, vault, incidents);
    slots = new RedisPhoneSlots(redis, vault);
    deadlines = new RedisDeadlines(redis);
    outbox = new RedisOutbox(redis, keys);
    calls = new RedisCallSlots(redis, vault);
    directory = new RedisDirectory(redis, vault, families);
    plans = new RedisPlans(redis, vault, families);
    sessions = new RedisSessions(redis, vault);
    tickets = new RedisTickets(redis, vault);
    passkeys = new RedisPasskeys(redis, vault);
    administrators = new RedisAdministrators(redis, vault);
    readings = new RedisReadings(redis, vault);
    journals = new RedisJournals(redis, vault, families);
  }

  /// Connects, and loads the function library; fails when Redis cannot be reached now.
  public static Future<RedisStore> open(Vertx vertx, RedisAddress address, MasterKey key) {
    return open(vertx, address, new Terms(key, ANSWER_TIME_MAX));
  }

  /// The same, where a slow machine is no reason to give an answer up.
  ///
  /// @param answerTimeMax how long one answer is waited for
  public static Future<RedisStore> open(
      Vertx vertx, RedisAddress address, MasterKey key, Duration answerTimeMax) {
    return open(vertx, address, new Terms(key, answerTimeMax));
  }

  private record Terms(MasterKey key, Duration answerTimeMax) {}

  private static Future<RedisStore> open(Vertx vertx, RedisAddress address, Terms terms) {
    return switch (address) {
      case RedisAddress.Socket(var path) -> open(vertx, options("unix://" + path), terms);
      case RedisAddress.Single(var endpoint) -> open(vertx, options(endpoint), terms);
      case RedisAddress.Sentinel sentinel -> open(vertx, options(sentinel), terms);
      case RedisAddress.Cluster cluster -> openCluster(vertx, cluster, terms);
    };
  }

  /// Connects only to look: loads and writes nothing, and needs no key.
  public static Future<Inspection> inspect(Vertx vertx, RedisAddress address) {
    return switch (address) {
      case RedisAddress.Socket(var path) -> inspect(vertx, options("unix://" + path));
      case RedisAddress.Single(var endpoint) -> inspect(vertx, options(endpoint));
      case RedisAddress.Sentinel sentinel -> inspect(vertx, options(sentinel));
      case RedisAddress.Cluster cluster ->
          Future.succeededFuture(
              new RedisInspection(new Caller(clusterLink(vertx, cluster), ANSWER_TIME_MAX)));
    };
  }

  private static Future<Inspection> inspect(Vertx vertx, RedisOptions options) {
    var lanes = new Lanes(vertx, () -> client(vertx, options), 1);
    return lanes
        .open()
        .recover(failure -> lanes.close().transform(_ -> Future.failedFuture(unreachable(failure))))
        .map(_ -> new RedisInspection(new Caller(lanes, ANSWER_TIME_MAX)));
  }

  private static Future<RedisStore> open(Vertx vertx, RedisOptions options, Terms terms) {
    var lanes = new Lanes(vertx, () -> client(vertx, options), LANES);
    return lanes
        .open()
        .recover(failure -> lanes.close().transform(_ -> Future.failedFuture(unreachable(failure))))
        .compose(_ -> ready(vertx, lanes, options, terms));
  }

  private static Future<RedisStore> openCluster(
      Vertx vertx, RedisAddress.Cluster cluster, Terms terms) {
    // What one node publishes every node passes on, so any of them will do to listen.
    var listenAt = options(cluster.endpoints().getFirst());
    return ready(vertx, clusterLink(vertx, cluster), listenAt, terms);
  }

  private static ClusterLink clusterLink(Vertx vertx, RedisAddress.Cluster cluster) {
    var options = options(cluster.endpoints().getFirst()).setType(RedisClientType.CLUSTER);
    cluster.endpoints().stream().skip(1).forEach(options::addConnectionString);
    options.setMaxPoolSize(16).setMaxPoolWaiting(Endpoints.REQUESTS_PER_LANE_MAX);
    return new ClusterLink(Redis.createClient(vertx, options));
  }

  private static Future<RedisStore> ready(
      Vertx vertx, Link link, RedisOptions listenAt, Terms terms) {
    var subscription = new Subscription(vertx, () -> client(vertx, listenAt));
    var store = new RedisStore(new Caller(link, terms.answerTimeMax()), subscription, terms.key());
    return Future.all(store.redis.begin(vertx), subscription.open())
        .map(store)
        .recover(failure -> store.close().transform(_ -> Future.failedFuture(failure)));
  }

  private static StorageException unreachable(Throwable cause) {
    return new StorageException("Redis: not reachable (expected: a server that answers)", cause);
  }

  private static Redis client(Vertx vertx, RedisOptions options) {
    return Redis.createClient(vertx, new RedisOptions(options));
  }

  @Override
  public IncidentLog incidents() {
    return incidents;
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public PhoneSlots slots() {
    return slots;
  }

  @Override
  public DeadlineQueue deadlines() {
    return deadlines;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public CallSlots calls() {
    return calls;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public PlanLibrary plans() {
    return plans;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Tickets tickets() {
    return tickets;
  }

  @Override
  public Passkeys passkeys() {
    return passkeys;
  }

  @Override
  public Administrators administrators() {
    return administrators;
  }

  @Override
  public ReadingLog readings() {
    return readings;
  }

  @Override
  public Journals journals() {
    return journals;
  }

  @Override
  public Future<Durability> durability() {
    return new RedisDurability(redis).read();
  }

  @Override
  public Future<Void> close() {
    return Future.join(redis.close(), subscription.close()).mapEmpty();
  }
}

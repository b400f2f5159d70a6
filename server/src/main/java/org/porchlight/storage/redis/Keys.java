package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Locale;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;

/// The names of what is kept for one incident and its partition; the package draws the whole tree.
final class Keys {
  static final int PARTITIONS = 64;

  private Keys() {}

  /// The partition of an incident, for ever: CRC16 of its id, modulo [#PARTITIONS].
  static int partitionOf(IncidentId incident) {
    return crc16(incident.value().getBytes(US_ASCII)) % PARTITIONS;
  }

  /// The CRC that Redis Cluster uses: polynomial 1021, beginning at 0.
  static int crc16(byte[] text) {
    int crc = 0;
    for (byte octet : text) {
      crc ^= octet << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
      }
      crc &= 0xFFFF;
    }
    return crc;
  }

  static String tag(int partition) {
    return String.format(Locale.ROOT, "{p%02d}", partition);
  }

  /// What the functions on deadlines are given for each partition.
  static List<String> deadlines(int partition) {
    var tag = tag(partition);
    return List.of(tag + ":due", tag + ":due-leased", tag + ":due-exact", tag + ":due-owners");
  }

  /// What the functions on errands are given for each partition.
  static List<String> errands(int partition) {
    var tag = tag(partition);
    return List.of(
        tag + ":order",
        tag + ":later",
        tag + ":order-leased",
        tag + ":payloads",
        tag + ":tries",
        tag + ":order-owners");
  }

  static String open(int partition, AgencyId agency) {
    return tag(partition) + ":" + agency + ":open";
  }

  static String all(int partition, AgencyId agency) {
    return tag(partition) + ":" + agency + ":all";
  }

  /// One part of an incident, such as `log`.
  static String part(AgencyId agency, IncidentId incident, String part) {
    return tag(partitionOf(incident)) + beforeIncident(agency) + incident + ":" + part;
  }

  static String beforeIncident(AgencyId agency) {
    return ":" + agency + ":i:";
  }
}

package org.porchlight.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Tells addresses of the open internet from those of this machine and of private networks.
final class PublicAddress {
  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  /// All but what is set aside: this network, carriers' own, protocols', tests', the future's.
  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first != 0
        && first < 240
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0)
        && !(first == 198 && (second == 18 || second == 19));
  }

  /// Of the global ones, but for tunnels that lead to an IPv4 address of anybody's choice.
  private static boolean isPublic6(byte[] bytes) {
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean protocols = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0;
    return global && !sixToFour && !protocols;
  }
}

package org.porchlight.sandbox.voice;

/// What a call is to do: an address to fetch TwiML from, or the TwiML itself.
///
/// @param twiml empty when `url` is to be fetched
/// @param fallbackUrl empty for none
public record Instructions(
    String url, String method, String twiml, String fallbackUrl, String fallbackMethod) {

  public static Instructions fetch(String url, String method) {
    return new Instructions(url, method, "", "", "POST");
  }
}

package org.porchlight.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignerTest {
  private static final Map<String, String> FORM =
      Map.of(
          "CallSid", "CA1234567890ABCDE",
          "Caller", "+14158675309",
          "Digits", "1234",
          "From", "+14158675309",
          "To", "+18005551212");

  private final Signer signer = new Signer("12345");

  @Test
  void signs_a_form_over_its_sorted_values() {
    assertThat(signer.sign("https://mycompany.com/myapp.php?foo=1&bar=2", FORM))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void a_written_port_is_part_of_what_is_signed() {
    assertThat(signer.sign("https://mycompany.com:443/myapp.php?foo=1&bar=2", FORM))
        .isEqualTo("kvajT1Ptam85bY51eRf/AJRuM3w=");
    assertThat(signer.sign("http://mycompany.com:80/myapp.php?foo=1&bar=2", FORM))
        .isEqualTo("0ZXoZLH/DfblKGATFgpif+LLRf4=");
  }

  @Test
  void a_json_body_is_signed_by_its_hash_in_the_query() {
    String hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    assertThat(
            signer.sign("https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256=" + hash, Map.of()))
        .isEqualTo("a9nBmqA0ju/hNViExpshrM61xv4=");
  }
}

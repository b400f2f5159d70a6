package org.porchlight.console.view;

import java.util.List;

/// Who is on a family's team.
///
/// @param path of the family's page
/// @param share how many of the team outside the family are their own people, in words
/// @param natural how wide their part of the bar is, of 320
/// @param helped what supports did in crises, all of them together; may be empty
/// @param left who is no longer of the team
/// @param notes whether the reader may note anything here
public record TeamView(
    String path,
    String name,
    List<Group> groups,
    String share,
    double natural,
    List<String> helped,
    List<String> left,
    List<Choice> supports,
    String today,
    boolean notes) {
  public TeamView {
    groups = List.copyOf(groups);
    helped = List.copyOf(helped);
    left = List.copyOf(left);
    supports = List.copyOf(supports);
  }

  /// People of one kind of support.
  public record Group(String title, List<Member> members) {
    public Group {
      members = List.copyOf(members);
    }
  }

  /// @param standing where they stand, such as `asked, no answer yet`; may be empty
  /// @param facts what they may know and do, and when they can be reached
  public record Member(
      String id,
      String name,
      String role,
      String standing,
      List<Fact> facts,
      List<Telephone> telephones,
      boolean mayLeave,
      List<Asked> asked) {
    public Member {
      asked = List.copyOf(asked);
      facts = List.copyOf(facts);
      telephones = List.copyOf(telephones);
    }
  }

  /// Steps of a plan that somebody is asked for and has not said yes to.
  ///
  /// @param steps their ids, with a blank between
  /// @param words each step with what is said in it
  public record Asked(String plan, String steps, List<String> words) {
    public Asked {
      words = List.copyOf(words);
    }
  }

  public record Fact(String title, String words) {}

  /// @param number empty for who may not read it
  /// @param stale whether it is to be tried again
  public record Telephone(String number, String words, boolean stale) {}
}

package org.porchlight.rights;

import java.util.EnumSet;
import java.util.Set;

/// One line of a row: these roles may, where they have one of these relations.
record Grant(Set<Role> roles, Set<Relation> relations) {
  Grant {
    roles = Set.copyOf(roles);
    relations = Set.copyOf(relations);
  }

  static Grant to(Role role, Relation first, Relation... others) {
    return to(EnumSet.of(role), first, others);
  }

  static Grant to(Set<Role> roles, Relation first, Relation... others) {
    return new Grant(roles, EnumSet.of(first, others));
  }

  boolean admits(Role role, Relation relation) {
    return roles.contains(role) && relations.contains(relation);
  }
}

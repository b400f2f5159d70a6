package org.porchlight.plan.yaml;

import org.porchlight.plan.Area;
import org.porchlight.plan.Enrollment;
import org.porchlight.plan.FamilyPhase;
import org.porchlight.plan.MemberService;

/// Reads how a family belongs to its programme, and what its members receive.
final class EnrollmentReader {
  private EnrollmentReader() {}

  static Enrollment read(Section root, Section header) {
    return new Enrollment(
        header.text("programme"),
        header.text("jurisdiction"),
        header.optional("phase", Terms.PHASE).orElse(FamilyPhase.NOT_STATED),
        header.optional("supervisor", Shape.PERSON).orElse(null),
        header.optional("backup", Shape.PERSON).orElse(null),
        header.truth("interpreter", false),
        header.optional("opened", Shape.DATE).orElse(null),
        header.optional("closed", Shape.DATE).orElse(null),
        root.sections("services").stream().map(EnrollmentReader::service).toList(),
        new Area(
            header.text("area"),
            header.optional("area_kind", Terms.AREA_KIND).orElse(Area.Kind.NOT_STATED)));
  }

  private static MemberService service(Section section) {
    var read =
        new MemberService(
            section.required("who", Shape.PERSON),
            section.required("agency", Shape.TEXT),
            section.text("service"),
            section.required("status", Terms.SERVICE_STATUS),
            section.optional("since", Shape.DATE).orElse(null));
    section.end();
    return read;
  }
}

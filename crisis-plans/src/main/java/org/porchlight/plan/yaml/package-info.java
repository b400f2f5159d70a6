/// The YAML form of plans and families: read with every fault and its line, written, and its
/// limits.
///
/// Edge room: the only one that imports the YAML library. It imports `org.porchlight.plan`, turns
/// files into its values and back, and decides nothing about a crisis. Every scalar is read as the
/// text it is, so `no`, `06:00-23:30` and `2026-10-02` never turn into something else.
@NullMarked
package org.porchlight.plan.yaml;

import org.jspecify.annotations.NullMarked;

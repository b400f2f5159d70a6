/// The plan language: what a family, its youth and its team agreed to do, step by step.
///
/// Core room: imports only `java.base` and JSpecify, calls no clock and does no IO. Its parts are
/// `checks` (what makes a plan fit), `life` (from draft to retired) and `changes` (how two versions
/// differ).
@NullMarked
package org.porchlight.plan;

import org.jspecify.annotations.NullMarked;

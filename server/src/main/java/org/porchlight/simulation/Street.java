package org.porchlight.simulation;

/// What everybody outside the server stands on: time, chance, a way to tell the line, and whoever
/// keeps an eye on everything.
record Street(EventQueue queue, Chance chance, Teller teller, Audit audit) {}

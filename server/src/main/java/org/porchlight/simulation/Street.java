package org.porchlight.simulation;

/// What everybody outside the server stands on: time, chance, a way to tell the line, whoever keeps
/// an eye on everything, and how people are just now.
record Street(EventQueue queue, Chance chance, Teller teller, Audit audit, Storm storm) {}

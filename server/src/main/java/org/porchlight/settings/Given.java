package org.porchlight.settings;

/// One value as an operator wrote it.
///
/// @param origin where: `config/porchlight.yaml:12`, `environment PORCHLIGHT_PORT` or `--set`
record Given(String text, String origin) {}

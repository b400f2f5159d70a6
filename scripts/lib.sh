# What the scripts share. Sourced, never run: it finds the project, Java 25 and the built server.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CALLED_FROM="$PWD"
JAR="$ROOT/server/target/server-0.1.0-SNAPSHOT.jar"
LIB="$ROOT/server/target/lib"
BUILT="$ROOT/server/target/built.stamp"

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# Prints the comment at the top of the script, which is its help.
help_of() {
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$1"
}

# A path given by the caller is meant from where they stand, not from the project.
from_caller() {
  case "$1" in
    /*) echo "$1" ;;
    *) echo "$CALLED_FROM/$1" ;;
  esac
}

is_java_25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] &&
    grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

# Sets JAVA_HOME to a JDK 25, wherever it is, or says what to install.
find_java() {
  local home on_path
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    if is_java_25 "$home"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  on_path="$(command -v java || true)"
  if [ -n "$on_path" ]; then
    home="$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")"
    if is_java_25 "$home"; then
      export JAVA_HOME="$home"
      return
    fi
  fi
  if [ -x /usr/libexec/java_home ] && home="$(/usr/libexec/java_home -v 25 2>/dev/null)" &&
    is_java_25 "$home"; then
    export JAVA_HOME="$home"
    return
  fi
  fail "no JDK 25 found (expected: JAVA_HOME, /usr/lib/jvm or java on the path;" \
    "install one, such as Temurin 25: https://adoptium.net)"
}

find_maven() {
  command -v mvn >/dev/null ||
    fail "no Maven found (expected: mvn 3.8.7 or newer on the path; install it, such as by" \
      "'apt-get install maven' or 'brew install maven')"
  # What Maven itself warns of on a new Java is not for whoever runs this.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED"
  MAVEN_OPTS="$MAVEN_OPTS --sun-misc-unsafe-memory-access=allow"
}

# Builds the server if it is not there, or older than what it is made from.
build() {
  mkdir -p "$ROOT/server/target"
  (
    # Two installations started at once build once.
    if command -v flock >/dev/null; then
      flock 9
    fi
    is_fresh || build_now
  ) 9>"$ROOT/server/target/build.lock"
}

is_fresh() {
  [ -f "$BUILT" ] && [ -f "$JAR" ] &&
    [ -z "$(find "$ROOT/pom.xml" "$ROOT"/*/pom.xml "$ROOT"/*/src/main "$ROOT/config/wording" \
      -newer "$BUILT" -print -quit)" ]
}

build_now() {
  find_maven
  echo "Building the server (a few minutes the first time)..." >&2
  # Jars of an earlier build would stay on the class path.
  rm -rf "$LIB" "$BUILT"
  # Changes made while it builds count as newer.
  touch "$BUILT.begun"
  (cd "$ROOT" && mvn -q -B package -Dmaven.test.skip=true 9>&-) >&2 ||
    fail "the build did not pass"
  mv "$BUILT.begun" "$BUILT"
}

# Becomes the Java program with this main class. Options for Java itself stand in JAVA_OPTIONS.
java_exec() {
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow ${JAVA_OPTIONS:-} -cp "$JAR:$LIB/*" "$@"
}

# Sets PORCHLIGHT_CHROMIUM to a browser for the tests that need one; installs it by apt as root.
find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then
      export PORCHLIGHT_CHROMIUM="${PORCHLIGHT_CHROMIUM:-$(command -v "$name")}"
      return
    fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests..."
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium
    export PORCHLIGHT_CHROMIUM=/usr/bin/chromium
    return
  fi
  fail "no Chromium found (expected: one for the browser tests; run:" \
    "sudo apt-get install -y chromium)"
}

# Makes sure of Node and npm, which fetch and run the issuer of the sign-in tests; by apt as root.
find_node() {
  if command -v node >/dev/null && command -v npm >/dev/null; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Node for the sign-in tests..."
    apt-get update -qq && apt-get install -y -qq --no-install-recommends nodejs npm
    return
  fi
  fail "no Node found (expected: node and npm for the sign-in tests; run:" \
    "sudo apt-get install -y nodejs npm)"
}

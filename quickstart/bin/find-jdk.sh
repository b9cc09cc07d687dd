#!/bin/sh
# Prints the home of the JDK to use: JAVA_HOME where that is new enough, else the newest one in the usual places.
# Says in one line what is missing when there is none.
least=21

# The major version of the JDK in $1, or nothing when there is no JDK.
major() {
    [ -x "$1/bin/javac" ] || return 0
    version=
    [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    echo "$version"
}

if [ -n "$JAVA_HOME" ]; then
    version=$(major "$JAVA_HOME")
    if [ "${version:-0}" -ge "$least" ]; then
        echo "$JAVA_HOME"
        exit 0
    fi
fi

# The JDK behind the javac on the PATH, through its symbolic links.
on_path() {
    file=$(command -v javac) || return 0
    while [ -L "$file" ]; do
        target=$(readlink "$file")
        case $target in
            /*) file=$target ;;
            *) file=$(dirname "$file")/$target ;;
        esac
    done
    dirname "$(dirname "$file")"
}

best=
newest=0
consider() {
    version=$(major "$1")
    if [ "${version:-0}" -gt "$newest" ]; then
        newest=$version
        best=$1
    fi
}

consider "$(on_path)"
for home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/openjdk* /usr/local/openjdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jabba/jdk/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
do
    [ -d "$home" ] && consider "$home"
done

if [ "$newest" -ge "$least" ]; then
    echo "$best"
    exit 0
fi
found="none was found"
[ "$newest" -gt 0 ] && found="the newest found is $newest, in $best"
echo "Codonor needs a JDK $least or newer ($found): get one from https://adoptium.net/temurin/releases, then set JAVA_HOME or put it in /usr/lib/jvm." >&2
exit 1

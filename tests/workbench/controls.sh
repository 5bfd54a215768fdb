#!/bin/sh
# Runs controls.py with a display, a session bus and settings of its own.
# usage: controls.sh PROGRAM-kith-workbench STUDY.kith
set -eu
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 700 "$folder"
cp "$2" "$folder/study.kith"
export XDG_CONFIG_HOME="$folder" XDG_RUNTIME_DIR="$folder" KITH_CODER=anna LC_ALL=C.UTF-8
# An error of the last program is that of this one.
xvfb-run -a -s "-screen 0 1280x800x24" dbus-run-session -- sh -c '
  /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
  sleep 1
  /usr/bin/python3 "$0" "$1" "$2"' "$here/controls.py" "$1" "$folder/study.kith"

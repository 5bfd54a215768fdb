#!/bin/sh
# Fails where words of the interface have no Dutch: what stands in the sources is compared with each folder's nl.ts.
# usage: translations.sh SOURCE-FOLDER-OF-THE-WORKBENCH
set -eu
export PATH="/usr/lib/qt6/bin:$PATH"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
for folder in "$1"/*/; do
  name=$(basename "$folder")
  ls "$folder"*.cpp > /dev/null 2>&1 || continue
  if [ -f "$folder/nl.ts" ]; then cp "$folder/nl.ts" "$scratch/$name.ts"; fi
  lupdate -silent -I "$1" -no-obsolete -locations none -source-language en -target-language nl "$folder" -ts "$scratch/$name.ts"
  if grep -q 'type="unfinished"' "$scratch/$name.ts"; then
    echo "$name: not translated:"
    grep -B3 'type="unfinished"' "$scratch/$name.ts" | grep '<source>'
    bad=1
  fi
done
exit $bad

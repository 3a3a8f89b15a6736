#!/bin/sh
# The engine starts, and is what the image's labels say. An unknown version is not compared.
#   check-engine.sh NAME VERSION
set -eu
python=/opt/venv/bin/python
answer=$(echo '{"protocol":1,"id":1,"op":"describe"}' |
  "$python" -c 'import json, os, sys; command = json.loads(os.environ["ENGINE_COMMAND"]); os.execv(command[0], [*command, "serve"])')
echo "$answer" | "$python" -c '
import json, sys
name, version = sys.argv[1:]
result = json.load(sys.stdin)["result"]
if result["name"] != name or version not in ("unknown", result["version"]):
    sys.exit(f"The labels say {name} {version}, the engine says {result['"'name'"']} {result['"'version'"']}: set ENGINE_VERSION.")
' "$1" "$2"

#!/bin/sh
# Prints the version that the engine tells of itself.
set -eu
python=/opt/venv/bin/python
echo '{"protocol":1,"id":1,"op":"describe"}' |
  "$python" -c 'import json, os; command = json.loads(os.environ["ENGINE_COMMAND"]); os.execv(command[0], [*command, "serve"])' |
  "$python" -c 'import json, sys; print(json.load(sys.stdin)["result"]["version"])'

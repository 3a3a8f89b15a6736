#!/usr/bin/env bash
# Stops the engine that start.sh started, and no other.
#   stop.sh FOLDER    the folder that start.sh was given
set -uo pipefail
file=${1:?the folder that start.sh was given}/dockerd.pid
[ -f "$file" ] || exit 0
pid=$(cat "$file")
[ "$(cat "/proc/$pid/comm" 2>/dev/null)" = dockerd ] && kill "$pid"
for _ in $(seq 120); do
  [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = dockerd ] || { rm -f "$file"; echo "Stopped the Docker engine, process $pid."; exit 0; }
  sleep 0.25
done
echo "The Docker engine, process $pid, did not end." >&2
exit 1

#!/usr/bin/env bash
# Starts a Docker engine where none answers, and waits until it does.
#   start.sh FOLDER    FOLDER gets dockerd.log, and dockerd.pid where the engine was started here (see stop.sh)
# Says whether it started one. Ends with 1 where none answers in the end.
set -uo pipefail
folder=${1:?the folder for the log and the process id}

answers() { docker version --format '{{.Server.Version}}' 2>/dev/null; }

if version=$(answers); then
  echo "A Docker engine answers already: $version. Nothing was started."
  exit 0
fi
if ! command -v dockerd >/dev/null || [ "$(id -u)" != 0 ]; then
  echo 'No Docker engine answers, and starting one takes dockerd and root.' >&2
  exit 1
fi

# What an engine that was killed leaves, and a new one takes for a running one.
for file in /var/run/docker.pid /var/run/docker/containerd/containerd.pid; do
  [ -f "$file" ] && ! grep -qE 'dockerd|containerd' "/proc/$(cat "$file")/comm" 2>/dev/null && rm -f "$file"
done

mkdir -p "$folder" || exit 1
setsid dockerd >"$folder/dockerd.log" 2>&1 </dev/null &
pid=$!
for _ in $(seq 120); do
  if version=$(answers); then
    echo "$pid" >"$folder/dockerd.pid"
    echo "Started a Docker engine: $version, process $pid, log $folder/dockerd.log."
    exit 0
  fi
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.25
done
kill "$pid" 2>/dev/null
echo 'The Docker engine did not start. The end of its log:' >&2
tail -n 20 "$folder/dockerd.log" >&2
exit 1

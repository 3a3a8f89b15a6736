"""The least that an engine can do, and warm: a task's result is a copy of its input.

The experiment's file `tasks` says how many tasks there are. Of the standard library it imports what reading and
writing lines of JSON takes.
"""

import json
import os
import sys


def describe(request):
    extensions = {"input": "txt", "result": "txt"}
    return {"name": "copy", "version": "1", "protocol": 1, "extensions": extensions, "capabilities": []}


def build(request):
    with open(os.path.join(request["experiment_dir"], "tasks")) as file:
        count = int(file.read())
    with open(os.path.join(request["out_dir"], "tasks"), "w") as tasks:
        for index in range(count):
            path = f"{index}.txt"
            with open(os.path.join(request["out_dir"], path), "w") as file:
                file.write(f"{index}\n")
            tasks.write(json.dumps({"name": f"task-{index}", "path": path}) + "\n")
    return {"tasks_file": "tasks"}


def run(request):
    with open(request["input"], "rb") as file:
        contents = file.read()
    with open(request["output"], "wb") as file:
        file.write(contents)
    return {}


def output(request):
    with open(request["results_list"]) as results, open(os.path.join(request["out_dir"], "all.csv"), "wb") as table:
        for line in results:
            with open(json.loads(line)["result"], "rb") as file:
                table.write(file.read())
    return {"files": [{"path": "all.csv", "kind": "table"}]}


OPERATIONS = {"describe": describe, "build": build, "run": run, "output": output}

for line in sys.stdin:
    request = json.loads(line)
    answer = {"id": request["id"], "result": OPERATIONS[request["op"]](request)}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()

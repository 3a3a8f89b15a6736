# A whole engine in ten lines of shell: N tasks (file `tasks` in the experiment), each copies its input and adds a line.
field() { printf '%s' "$line" | sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
while IFS= read -r line; do
  id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
  case $(field op) in
    describe) r='{"name":"shell","version":"1","protocol":1,"extensions":{"input":"txt","result":"txt"}}' ;;
    build) cd "$(field out_dir)" && i=0; n=$(cat "$(field experiment_dir)/tasks"); while [ $i -lt "$n" ]; do echo "$i" >"$i.txt"; echo "{\"name\":\"task-$i\",\"path\":\"$i.txt\"}"; i=$((i + 1)); done >tasks; r='{"tasks_file":"tasks"}' ;;
    run) { cat "$(field input)"; echo done; } >"$(field output)"; r='{}' ;;
    output) sed 's/.*"result":"\([^"]*\)".*/\1/' "$(field results_list)" | xargs cat >"$(field out_dir)/all.csv"; r='{"files":[{"path":"all.csv","kind":"table"}]}' ;;
  esac
  echo "{\"id\":$id,\"result\":$r}"
done

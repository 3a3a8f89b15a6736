"use strict";
exports.id = 1799;
exports.ids = [1799];
exports.modules = {

/***/ 1799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionScript: () => (/* binding */ completionScript)
/* harmony export */ });
function completionScript(shell) {
    return SCRIPTS[shell];
}
const BASH = `# bash completion of epycloud
_epycloud() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = ":files" ]; then
      compopt -o filenames 2>/dev/null
      local word=\${COMP_WORDS[COMP_CWORD]}
      [ "$word" = "=" ] && word=
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
      return
    fi
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(epycloud __complete --shell=bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # The newest run comes first.
  compopt -o nosort 2>/dev/null
}
complete -F _epycloud epycloud`;
const ZSH = `#compdef epycloud
# zsh completion of epycloud
_epycloud() {
  local line value
  local -a found
  for line in "\${(@f)$(epycloud __complete --shell=zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z $line ]] && continue
    if [[ $line == ":files" ]]; then
      [[ $PREFIX == --*=* ]] && compset -P '*='
      _files
      return
    fi
    value=\${line%%$'\\t'*}
    found+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done
  (( \${#found} )) && _describe -V epycloud found
}
if [ "$funcstack[1]" = "_epycloud" ]; then
  _epycloud "$@"
else
  compdef _epycloud epycloud
fi`;
const FISH = `# fish completion of epycloud
function __epycloud_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in (epycloud __complete --shell=fish -- $words[2..-1] 2>/dev/null)
    if test "$line" = ":files"
      set -l flag (string match -r -- '^--[a-z-]+=' $words[-1])
      for path in (__fish_complete_path (string replace -r -- '^--[a-z-]+=' '' $words[-1]))
        echo "$flag$path"
      end
    else
      echo $line
    end
  end
end
complete -c epycloud -f -k -a '(__epycloud_complete)'`;
const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH };


/***/ })

};
;
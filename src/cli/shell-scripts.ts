/** The completion scripts: they only ask `dealgraph complete` for what fits, so that an upgrade never leaves them behind. */

const BASH = [
  '# What can follow on a dealgraph command line, for bash: source <(dealgraph completion bash)',
  '_dealgraph() {',
  '  local line="${COMP_LINE:0:COMP_POINT}" word value parted',
  '  COMPREPLY=()',
  '  # bash parts words at = and : too, and replaces only what stands behind the last of them.',
  '  word="${line##*[[:space:]]}"',
  '  parted="${word%"${word##*["$COMP_WORDBREAKS"]}"}"',
  "  while IFS=$'\\t' read -r value _; do",
  '    COMPREPLY+=("${value#"$parted"}")',
  '    # A name waits for its value.',
  '    if [[ $value == *= ]]; then compopt -o nospace 2>/dev/null; fi',
  '  done < <("${COMP_WORDS[0]/#\\~/$HOME}" complete --line "$line" 2>/dev/null)',
  '}',
  '# Where nothing of ours fits, files do.',
  'complete -o default -F _dealgraph dealgraph',
];

const ZSH = [
  '#compdef dealgraph',
  '# What can follow on a dealgraph command line, for zsh: source <(dealgraph completion zsh),',
  '# or this file as _dealgraph in a folder of $fpath.',
  '_dealgraph() {',
  '  local line value',
  '  local -a found waiting',
  '  while IFS= read -r line; do',
  "    value=${${line%%$'\\t'*}//:/\\\\:}",
  "    case $value in",
  "      (*=) waiting+=(\"$value:${line#*$'\\t'}\") ;; # a name waits for its value",
  "      (*) found+=(\"$value:${line#*$'\\t'}\") ;;",
  '    esac',
  '  done < <(${~words[1]} complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)',
  '  # Where nothing of ours fits, files do.',
  '  (( $#found + $#waiting )) || { _files; return }',
  "  (( $#waiting )) && _describe -V dealgraph waiting -S ''",
  '  (( $#found )) && _describe -V dealgraph found',
  '}',
  'if [[ $funcstack[1] == _dealgraph ]]; then',
  '  _dealgraph "$@"',
  'else',
  '  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }',
  '  compdef _dealgraph dealgraph',
  'fi',
];

/** By shell, the script as text. */
export const SHELL_SCRIPTS: Readonly<Record<string, string>> = { bash: `${BASH.join('\n')}\n`, zsh: `${ZSH.join('\n')}\n` };

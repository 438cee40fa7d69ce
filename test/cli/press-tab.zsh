# Types a line at a real interactive shell, presses Tab, and prints the line that it has become.
# Usage: zsh press-tab.zsh SHELL LINE   (SHELL: bash or zsh; the program is found by PATH)
zmodload zsh/zpty
shell=$1 line=$2 out=''
case $shell in
  (bash) zpty tty 'PS1="> " bash --norc --noprofile -i' ;;
  (zsh) zpty tty 'PS1="> " zsh -f -i' ;;
esac
# What a shell answers comes in pieces; the mark says that it is all there.
until_mark() {
  local piece
  repeat 600; do
    while zpty -r -t tty piece; do out+=$piece; done
    [[ $out == *$1* ]] && return
    sleep 0.05
  done
  print -u2 -r -- "no answer: $out"
  exit 1
}
zpty -w tty "bind 'set enable-bracketed-paste off' 2>/dev/null; unset zle_bracketed_paste; autoload -Uz compinit 2>/dev/null && compinit -u -D; source <(dealgraph completion $shell); print -n rea 2>/dev/null || printf rea; echo dy"
until_mark $'ready\r'
out=''
# To the line's front, and what is there now is printed instead of run.
zpty -w -n tty "$line"$'\t'
zpty -w tty $'\001echo "<"\'\005\'">"'
until_mark '>'$'\r'
print -r -- ${${out##*<}%%>*}

# Completion for bash. It asks the program what it knows, so that it never lags behind.
_portraits() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=$("$1" --help | sed -n '/^Subcommands:/,$ s/^  \([a-z]\{1,\}\) .*/\1/p')
    mapfile -t COMPREPLY < <(compgen -W "$words --help --version" -- "$current")
    return
  fi
  case $current in
    -*)
      words=$("$1" "${COMP_WORDS[1]}" --help | sed -n 's/^  \(-[^ ]*\).*/\1/p' | tr ',' ' ')
      mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
      return ;;
  esac
  # An option that takes one of a few words says so: --phase record|design|ink.
  words=$("$1" "${COMP_WORDS[1]}" --help | sed -n "s/^  $previous \([a-z0-9]*|[a-z0-9|]*\) .*/\1/p" | tr '|' ' ')
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    return
  fi
  case $previous in
    -o | --out | --layouts | --merge) mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
  esac
}
complete -o filenames -F _portraits portraits

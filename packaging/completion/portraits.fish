# Completion for fish. It asks the program what it knows, so that it never lags behind.
function __portraits_commands
    portraits --help | string match -rg '^  ([a-z]+) +(.+)' | paste - -
end
function __portraits_help
    set -l command (commandline -opc)[2]
    portraits $command --help
end
function __portraits_options
    __portraits_help | string match -rg '^  (-\S+)' | string split ,
end
# An option that takes one of a few words says so: --phase record|design|ink.
function __portraits_words
    set -l option (commandline -opc)[-1]
    string match -q -- '-*' $option
    and __portraits_help | string match -rg "^  $option ([a-z0-9]+\|\S+)" | string split '|'
end
complete -c portraits -n __fish_use_subcommand -f -a '(__portraits_commands)'
complete -c portraits -n 'not __fish_use_subcommand; and string match -q -- "-*" (commandline -ct)' -f -a '(__portraits_options)'
complete -c portraits -n 'not __fish_use_subcommand; and test -n "$(__portraits_words)"' -f -a '(__portraits_words)'

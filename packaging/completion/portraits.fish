# Completion for fish. It asks the program what it knows, so that it never lags behind.
function __portraits_commands
    portraits --help | string match -rg '^  ([a-z]+) +(.+)' | paste - - 2>/dev/null
end
function __portraits_options
    set -l command (commandline -opc)[2]
    portraits $command --help | string match -rg '^  (-\S+)' | string split ,
end
complete -c portraits -n __fish_use_subcommand -f -a '(__portraits_commands)'
complete -c portraits -n 'not __fish_use_subcommand; and string match -q -- "-*" (commandline -ct)' -f -a '(__portraits_options)'

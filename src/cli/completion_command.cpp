// vigie completion: what the shell needs to complete commands, options and file names.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <string>

#include "cli/commands.h"
#include "cli/terminal.h"

namespace vigie::cli {
namespace {

// The words come from the program itself (vigie completion words), so that the scripts never fall behind it.
constexpr const char* kBash = R"sh(_vigie() {
  local words="$(vigie completion words "${COMP_WORDS[1]}" 2>/dev/null)"
  if [ "$COMP_CWORD" -eq 1 ]; then words="$(vigie completion words 2>/dev/null)"; fi
  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}") $(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o filenames -F _vigie vigie
)sh";

constexpr const char* kZsh = R"sh(#compdef vigie
_vigie() {
  if (( CURRENT == 2 )); then compadd -- $(vigie completion words 2>/dev/null)
  else compadd -- $(vigie completion words "$words[2]" 2>/dev/null); _files; fi
}
compdef _vigie vigie
)sh";

constexpr const char* kFish = R"sh(complete -c vigie -n '__fish_use_subcommand' -f -a '(vigie completion words)'
complete -c vigie -n 'not __fish_use_subcommand' -a '(vigie completion words (commandline -opc)[2])'
)sh";

}  // namespace

int completion(const std::string& shell) {
  const char* script = shell == "bash" ? kBash : shell == "zsh" ? kZsh : shell == "fish" ? kFish : nullptr;
  if (script == nullptr) {
    complain("completion: takes bash, zsh or fish");
    return 2;
  }
  std::fputs(script, stdout);
  return 0;
}

}  // namespace vigie::cli

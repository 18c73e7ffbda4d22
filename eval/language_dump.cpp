// language_dump: the language of each line of standard input, one code a line; for eval/input_eval.py.
// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <string>

#include "text/text.h"

int main() {
  std::string line;
  while (std::getline(std::cin, line)) std::cout << vigie::text::recognise_language(line) << '\n';
}

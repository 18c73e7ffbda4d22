// PDF: the words of its pages in reading order, as pasted text: headline first, paragraphs parted by empty lines,
// lines and hyphens joined, running heads and page numbers left out. The program pdftotext (poppler-utils) reads the
// file, as a process of its own with limits on time and memory, so that no broken PDF can take the caller with it.
//
//   words_of_layout("<doc><page height=\"792\"><flow><block><line yMin=\"79\" yMax=\"96\"><word>Ten</word>...")
//
// Tested in tests/unit/page/pdf_test.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vigie/result.h"
#include "vigie/span.h"

namespace vigie::page {

[[nodiscard]] bool looks_like_pdf(std::string_view bytes);
// The layout that `pdftotext -bbox-layout` prints.
[[nodiscard]] Result<std::string> layout_of_pdf(std::string_view bytes);
[[nodiscard]] std::string words_of_layout(std::string_view xhtml, std::vector<Note>& notes);  // pdf_layout.cpp

}  // namespace vigie::page

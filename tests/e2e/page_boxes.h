#pragma once

#include <string>
#include <vector>

namespace portraits::tests {

/// Left, foot, right and head of a page's box, in points.
using PageBox = std::vector<double>;

/// The boxes of that name of all pages, by pdfinfo: `TrimBox`.
std::vector<PageBox> page_boxes(const std::string& file, const std::string& name);

/// True of boxes that are equal to the two decimals that pdfinfo prints.
bool is_same(const PageBox& a, const PageBox& b);

}  // namespace portraits::tests

#pragma once

#include <string>

namespace portraits::tests {

/// A line of a page whose text runs to the left, from the order in which it stands there, signs of direction obeyed, to the
/// order of reading: the bidirectional algorithm (UAX 9) there and back, by ICU.
///
/// A reader of PDF hands out a line in an order that shows as the page does, but not always in that of the text: poppler takes a
/// comma for part of a number, and puts signs of direction round it that set it right again.
std::string in_logical_order(const std::string& line);

}  // namespace portraits::tests

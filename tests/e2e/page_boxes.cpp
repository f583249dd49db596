#include "tests/e2e/page_boxes.h"

#include <cmath>
#include <sstream>

#include "tests/e2e/brochure.h"

namespace portraits::tests {
namespace {

/// A line of `pdfinfo -box`: `Page    1 TrimBox:  8.50 8.50 603.78 850.39`.
PageBox box_of(const std::string& line) {
    std::istringstream numbers{line.substr(line.find(':') + 1)};
    PageBox box;
    for (double number = 0; numbers >> number;) {
        box.push_back(number);
    }
    return box;
}

}  // namespace

std::vector<PageBox> page_boxes(const std::string& file, const std::string& name) {
    // Without a range pdfinfo tells of the first page only; it takes any last page for all.
    const std::string told = output_of({"pdfinfo", "-box", "-f", "1", "-l", "100000", file});
    std::vector<PageBox> boxes;
    for (const std::string& line : lines_with(told, name + ":")) {
        boxes.push_back(box_of(line));
    }
    return boxes;
}

bool is_same(const PageBox& a, const PageBox& b) {
    bool equal = a.size() == b.size();
    for (std::size_t i = 0; equal && i < a.size(); ++i) {
        equal = std::abs(a[i] - b[i]) <= 0.011;
    }
    return equal;
}

}  // namespace portraits::tests
